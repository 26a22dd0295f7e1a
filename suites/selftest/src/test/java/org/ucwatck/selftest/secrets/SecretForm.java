package org.ucwatck.selftest.secrets;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The forms in which a server may repeat a text, in a body, a header or a URL. */
enum SecretForm {
    PLAIN(it -> it),
    UPPER(it -> it.toUpperCase(Locale.ROOT)),
    LOWER(it -> it.toLowerCase(Locale.ROOT)),
    JSON_SHORT(it -> json(it)),
    /** JSON as the servers of the field write it: ampersands, quotes and brackets as code units. */
    JSON_WEB(it -> each(it, c -> isPlain(c) ? plain(c) : unit("\\u%04x", c))),
    JSON_WEB_CAPITALS(it -> each(it, c -> isPlain(c) ? plain(c) : unit("\\u%04X", c))),
    JSON_ALL(it -> each(it, c -> unit("\\u%04x", c))),
    JSON_SLASHES(it -> json(it).replace("/", "\\/")),
    JSON_TWICE(it -> json(json(it))),
    XML_NAMES(it -> xml(it)),
    XML_FEW_NAMES(it -> it.replace("&", "&amp;").replace("<", "&lt;")),
    XML_NUMBERS(it -> each(it, c -> isPlain(c) ? plain(c) : "&#" + c + ";")),
    XML_HEXADECIMALS(it -> each(it, c -> "&#x" + Integer.toHexString(c) + ";")),
    JSON_IN_XML(it -> xml(json(it))),
    XML_IN_JSON(it -> json(xml(it))),
    HTML(it -> xml(it).replace("é", "&eacute;").replace("ä", "&auml;").replace("%", "&percnt;")),
    PERCENT(it -> form(it).replace("+", "%20")),
    PERCENT_SMALL(it -> small(form(it))),
    PERCENT_TWICE(it -> form(form(it).replace("+", "%20"))),
    PERCENT_ALL(it -> bytes(it, "%%%02X")),
    FORM(it -> form(it)),
    BLANK_AS_2B(it -> form(it).replace("+", "%2B")),
    BASE64(it -> base64(it, StandardCharsets.UTF_8)),
    BASE64_LATER(it -> base64("x" + it, StandardCharsets.UTF_8)),
    BASE64_LATEST(it -> base64("xy" + it, StandardCharsets.UTF_8)),
    BASE64_UTF16(it -> base64(it, StandardCharsets.UTF_16LE)),
    BASIC(it -> "Basic " + base64("alice:" + it, StandardCharsets.UTF_8)),
    HEX(it -> bytes(it, "%02x")),
    HEX_LARGE(it -> bytes(it, "%02X")),
    UTF16(it -> new String(it.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)),
    UTF16_BIG(it -> new String(it.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1)),
    BEGINNING(it -> it.substring(0, Math.min(it.length(), 20)));

    private final UnaryOperator<String> writing;

    SecretForm(UnaryOperator<String> writing) {
        this.writing = writing;
    }

    String written(String text) {
        return writing.apply(text);
    }

    /** Whether this is an encoding of whole bodies. */
    boolean isWide() {
        return this == UTF16 || this == UTF16_BIG;
    }

    private static String each(String text, IntFunction<String> writing) {
        return text.codePoints().mapToObj(writing).collect(Collectors.joining());
    }

    private static boolean isPlain(int character) {
        return character < 128 && "&<>'+\"\\".indexOf(character) < 0;
    }

    private static String plain(int character) {
        return Character.toString(character);
    }

    private static String unit(String format, int character) {
        return plain(character).chars().mapToObj(format::formatted).collect(Collectors.joining());
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String small(String encoded) {
        StringBuilder out = new StringBuilder(encoded);
        for (int at = out.indexOf("%"); at >= 0; at = out.indexOf("%", at + 1)) {
            out.replace(at, at + 3, out.substring(at, at + 3).toLowerCase(Locale.ROOT));
        }
        return out.toString();
    }

    private static String bytes(String text, String format) {
        StringBuilder out = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            out.append(format.formatted(each));
        }
        return out.toString();
    }

    private static String base64(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }
}
