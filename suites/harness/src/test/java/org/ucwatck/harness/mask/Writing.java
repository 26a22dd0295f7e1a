package org.ucwatck.harness.mask;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The ways in which people and programs write a text down. */
enum Writing {
    PLAIN(it -> it),
    UPPER(it -> it.toUpperCase(Locale.ROOT)),
    LOWER(it -> it.toLowerCase(Locale.ROOT)),
    PERCENT(it -> form(it).replace("+", "%20")),
    PERCENT_SMALL(it -> lowDigits(form(it))),
    PERCENT_TWICE(it -> form(form(it).replace("+", "%20"))),
    PERCENT_ALL(it -> bytes(it, "%%%02X")),
    FORM(it -> form(it)),
    BLANK_AS_2B(it -> form(it).replace("+", "%2B")),
    PERCENT_LATIN(it -> URLEncoder.encode(it, StandardCharsets.ISO_8859_1)),
    PERCENT_UNITS(it -> each(it, c -> isPlain(c) ? plain(c) : units(c, "%%u%04x"))),
    JSON(it -> json(it)),
    JSON_SLASHES(it -> json(it).replace("/", "\\/")),
    JSON_UNITS(it -> each(it, c -> units(c, "\\u%04x"))),
    JSON_WEB(it -> each(it, c -> isPlain(c) ? plain(c) : units(c, "\\u%04X"))),
    JSON_TWICE(it -> json(json(it))),
    SCRIPT(it -> bytes(it, "\\x%02x")),
    XML(it -> xml(it)),
    XML_DECIMALS(it -> each(it, c -> "&#" + c + ";")),
    XML_HEXADECIMALS(it -> each(it, c -> "&#x000" + Integer.toHexString(c) + ";")),
    XML_TWICE(it -> xml(xml(it))),
    JSON_IN_XML(it -> xml(json(it))),
    XML_IN_JSON(it -> json(xml(it))),
    JSON_IN_URL(it -> form(json(it))),
    HTML(it -> xml(it).replace("é", "&eacute;").replace("Ä", "&Auml;").replace("%", "&percnt;")),
    BASE64(it -> base64(it, StandardCharsets.UTF_8)),
    BASE64_AFTER_1(it -> base64("x" + it + "y", StandardCharsets.UTF_8)),
    BASE64_AFTER_2(it -> base64("xy" + it + "yx", StandardCharsets.UTF_8)),
    BASE64_URL(it -> base64("ü" + it, StandardCharsets.UTF_8).replace('+', '-').replace('/', '_')),
    BASE64_IN_URL(it -> form(base64(it, StandardCharsets.UTF_8))),
    BASE64_OF_FORM(it -> base64("p=" + form(it) + "&x", StandardCharsets.UTF_8)),
    BASE64_OF_JSON(it -> base64("\"" + json(it) + "\"", StandardCharsets.UTF_8)),
    BASE64_OF_XML(it -> base64(">" + xml(it) + "<", StandardCharsets.UTF_8)),
    HEX_OF_FORM(it -> bytes(form(it), "%02x")),
    HEX_ARRAY(it -> bytes(it, "0x%02X, ").strip()),
    BASE64_UTF16(it -> base64(it, StandardCharsets.UTF_16LE)),
    BASE64_UTF16_BIG(it -> base64("<a>" + it + "</a>", StandardCharsets.UTF_16BE)),
    BASIC(it -> "Basic " + base64("alice:" + it, StandardCharsets.UTF_8)),
    HEX(it -> bytes(it, "%02x")),
    HEX_LARGE(it -> bytes(it, "%02X")),
    HEX_DUMP(it -> bytes(it, "%02x ").strip()),
    UTF16(it -> misread(it, StandardCharsets.UTF_16LE)),
    UTF16_BIG(it -> misread(it, StandardCharsets.UTF_16BE)),
    HTML_AS_LATIN(it -> misread(xml(it).replace("é", "&eacute;").replace("Ä", "&Auml;"), StandardCharsets.UTF_8)),
    UTF8_AS_LATIN_TWICE(it -> misread(misread(it, StandardCharsets.UTF_8), StandardCharsets.UTF_8)),
    UTF8_AS_LATIN(it -> misread(it, StandardCharsets.UTF_8)),
    BEGINNING(it -> it.substring(0, 20)),
    BEGINNING_IN_JSON(it -> json(it.substring(0, 20)));

    private final UnaryOperator<String> writing;

    Writing(UnaryOperator<String> writing) {
        this.writing = writing;
    }

    String of(String text) {
        return writing.apply(text);
    }

    private static String each(String text, IntFunction<String> writing) {
        return text.codePoints().mapToObj(writing).collect(Collectors.joining());
    }

    private static boolean isPlain(int character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }

    private static String plain(int character) {
        return Character.toString(character);
    }

    private static String units(int character, String format) {
        return plain(character).chars().mapToObj(format::formatted).collect(Collectors.joining());
    }

    private static String bytes(String text, String format) {
        StringBuilder out = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            out.append(format.formatted(each));
        }
        return out.toString();
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String lowDigits(String encoded) {
        StringBuilder out = new StringBuilder(encoded);
        for (int at = out.indexOf("%"); at >= 0; at = out.indexOf("%", at + 1)) {
            out.replace(at, at + 3, out.substring(at, at + 3).toLowerCase(Locale.ROOT));
        }
        return out.toString();
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String base64(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }

    private static String misread(String text, Charset charset) {
        return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
    }
}
