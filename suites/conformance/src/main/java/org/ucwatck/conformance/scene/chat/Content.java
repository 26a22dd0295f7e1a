package org.ucwatck.conformance.scene.chat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;

/**
 * Text by value, in a data URI (page PayloadFormat). A plus in one may be a blank, as the pages write it, or a plus, as RFC
 * 2397 has it: a text is the same if either reading gives it. Line ends and what is blank at both ends do not count.
 */
public final class Content {
    private static final Pattern NUMBERED = Pattern.compile("&#([xX]?)([0-9a-fA-F]{1,7});");
    private static final String DATA = "data:";

    private Content() {}

    /** A data URI of plain text that has one reading only. */
    public static String ofPlain(String text) {
        return "data:text/plain;charset=utf-8,"
                + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What content of this name may say: behind a link, or as a property, which is a data URI or bare text. */
    public static List<String> readings(Resource resource, String name) {
        return Stream.concat(resource.links(name).stream().map(Link::href), resource.text(name).stream())
                .flatMap(each -> readings(each).stream())
                .distinct()
                .toList();
    }

    private static List<String> readings(String content) {
        int comma = content.indexOf(',');
        if (!content.regionMatches(true, 0, DATA, 0, DATA.length()) || comma < 0) {
            return List.of(plain(content));
        }
        String head = content.substring(0, comma).toLowerCase(Locale.ROOT);
        String data = content.substring(comma + 1);
        List<String> texts = new ArrayList<>();
        try {
            if (head.endsWith(";base64")) {
                texts.add(new String(Base64.getMimeDecoder().decode(data), StandardCharsets.UTF_8));
            } else {
                texts.add(URLDecoder.decode(data, StandardCharsets.UTF_8));
                texts.add(URLDecoder.decode(data.replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException e) {
            texts.add(data);
        }
        return texts.stream()
                .map(text -> head.contains("html") ? withoutMarkup(text) : text)
                .map(Content::plain)
                .toList();
    }

    /** The text without what does not count. */
    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static String withoutMarkup(String html) {
        String text = html.replaceAll("(?i)<br */?>|</p>|</div>", "\n").replaceAll("(?s)<[^>]*>", "");
        return NUMBERED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(character(found)))
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    /** What is no character stays as it is written. */
    private static String character(MatchResult found) {
        try {
            return Character.toString(
                    Integer.parseInt(found.group(2), found.group(1).isEmpty() ? 10 : 16));
        } catch (IllegalArgumentException e) {
            return found.group();
        }
    }
}
