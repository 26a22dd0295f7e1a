package org.ucwatck.harness.mask;

import java.util.BitSet;

/** Finds tokens that name themselves in JSON, before anybody knows them. */
final class GrantedText {
    private static final String NAME = "_token";

    private GrantedText() {}

    /** Adds to {@code found} where the values of {@code access_token} and {@code refresh_token} stand. */
    static void find(String text, BitSet found) {
        int at = text.indexOf(NAME);
        while (at >= 0) {
            int name = at + NAME.length();
            int first = isGrant(text, at) ? value(text, name) : name;
            int end = first > name ? end(text, first) : name;
            found.set(first, end);
            at = text.indexOf(NAME, end);
        }
    }

    private static boolean isGrant(String text, int at) {
        return text.startsWith("access", at - 6) || text.startsWith("refresh", at - 7);
    }

    /** Where the value begins of the member whose name ends here; here when none does. */
    private static int value(String text, int name) {
        int colon = blanks(text, quote(text, name));
        if (colon == text.length() || text.charAt(colon) != ':') {
            return name;
        }
        int mark = blanks(text, colon + 1);
        int value = quote(text, mark);
        return value > mark ? value : name;
    }

    /** Behind the quotation mark that stands here, perhaps behind backslashes; here when there is none. */
    private static int quote(String text, int at) {
        int mark = at;
        while (mark < text.length() && text.charAt(mark) == '\\') {
            mark++;
        }
        return mark < text.length() && text.charAt(mark) == '"' ? mark + 1 : at;
    }

    private static int blanks(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the quotation mark of the same depth stands, or the text ends. */
    private static int end(String text, int first) {
        int depth = 0;
        while (text.charAt(first - 2 - depth) == '\\') {
            depth++;
        }
        int backslashes = 0;
        for (int at = first; at < text.length(); at++) {
            char it = text.charAt(at);
            if (it == '"' && (depth == 0 ? backslashes % 2 == 0 : backslashes == depth)) {
                return at - depth;
            }
            backslashes = it == '\\' ? backslashes + 1 : 0;
        }
        return text.length();
    }
}
