package org.ucwatck.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a sentence.
 *
 * @param code whether it stood between backticks, which are gone
 */
public record Quoted(String text, boolean code) {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    /** The pieces of a text; a backtick that has no other stays where it is. */
    public static List<Quoted> of(String text) {
        List<Quoted> pieces = new ArrayList<>();
        Matcher codes = CODE.matcher(text);
        int end = 0;
        while (codes.find()) {
            pieces.add(new Quoted(text.substring(end, codes.start()), false));
            pieces.add(new Quoted(codes.group(1), true));
            end = codes.end();
        }
        pieces.add(new Quoted(text.substring(end), false));
        return pieces;
    }
}
