package org.ucwatck.selftest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The forms in which a server may repeat a text, all of them legal somewhere in JSON, XML or URLs. */
enum SecretForm {
    /** JSON with as few escapes as it allows. */
    JSON_SHORT(it -> jsonShort(it)),
    /** JSON as the servers of the field write it: ampersands, quotes and brackets as code units. */
    JSON_WEB(it -> "&<>'+\"".indexOf(it) >= 0 || it > 126 ? unicode(it) : jsonShort(it)),
    /** The same in capital digits. */
    JSON_WEB_CAPITALS(it ->
            "&<>'+\"".indexOf(it) >= 0 || it > 126 ? "\\u" + String.format(Locale.ROOT, "%04X", it) : jsonShort(it)),
    /** JSON with escaped slashes. */
    JSON_SLASHES(it -> it == '/' ? "\\/" : jsonShort(it)),
    XML_NAMES(it -> switch (it) {
        case '&' -> "&amp;";
        case '<' -> "&lt;";
        case '>' -> "&gt;";
        case '"' -> "&quot;";
        case '\'' -> "&apos;";
        default -> plain(it);
    }),
    XML_FEW_NAMES(it -> it == '&' ? "&amp;" : it == '<' ? "&lt;" : plain(it)),
    XML_NUMBERS(it -> "&<>\"'".indexOf(it) >= 0 || it > 126 ? "&#" + it + ";" : plain(it)),
    XML_HEXADECIMALS(it -> "&<>\"'".indexOf(it) >= 0 || it > 126 ? "&#x" + Integer.toHexString(it) + ";" : plain(it)),
    PERCENT(it -> URLEncoder.encode(plain(it), StandardCharsets.UTF_8).replace("+", "%20")),
    PERCENT_SMALL(it ->
            PERCENT.written(plain(it)).toLowerCase(Locale.ROOT).equals(plain(it).toLowerCase(Locale.ROOT))
                    ? plain(it)
                    : PERCENT.written(plain(it)).toLowerCase(Locale.ROOT));

    private final IntFunction<String> writing;

    SecretForm(IntFunction<String> writing) {
        this.writing = writing;
    }

    String written(String text) {
        return text.codePoints().mapToObj(writing).collect(Collectors.joining());
    }

    boolean isXml() {
        return name().startsWith("XML");
    }

    String mediaTypeOf(String body) {
        return body.startsWith("<") ? "application/xml" : "application/json";
    }

    private static String plain(int character) {
        return Character.toString(character);
    }

    private static String jsonShort(int character) {
        return character == '"' || character == '\\' ? "\\" + plain(character) : plain(character);
    }

    private static String unicode(int character) {
        return String.format(Locale.ROOT, "\\u%04x", character);
    }
}
