package org.ucwatck.selftest.hostile.server;

import java.util.Locale;
import java.util.stream.Collectors;

/** Text inside JSON. */
final class Json {
    private Json() {}

    /** What has to be escaped is. */
    static String escaped(String text) {
        return text.codePoints()
                .mapToObj(it -> it < ' ' || it == '"' || it == '\\' ? unicode(it) : Character.toString(it))
                .collect(Collectors.joining());
    }

    /** Every character is escaped. */
    static String allEscaped(String text) {
        return text.chars().mapToObj(Json::unicode).collect(Collectors.joining());
    }

    private static String unicode(int unit) {
        return String.format(Locale.ROOT, "\\u%04x", unit);
    }
}
