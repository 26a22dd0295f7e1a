package org.ucwatck.harness.mask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a secret stands in what a program writes, such as the body of a form: somebody may then write all of that in Base64
 * or in digits, where no escape can be taken away any more.
 */
final class EscapedForms {
    private static final Pattern PERCENT = Pattern.compile("%[0-9A-F]{2}");

    private EscapedForms() {}

    /** The forms that differ from the secret itself. */
    static Set<String> of(String secret) {
        Set<String> forms = new LinkedHashSet<>();
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        forms.add(form);
        forms.add(form.replace("+", "%20"));
        forms.add(PERCENT.matcher(form).replaceAll(it -> it.group().toLowerCase(Locale.ROOT)));
        forms.add(each(secret, EscapedForms::inJson));
        forms.add(each(secret, EscapedForms::inJson).replace("/", "\\/"));
        forms.add(each(secret, point -> point < 0x80 ? inJson(point) : units(point)));
        forms.add(each(secret, point -> inXml(point, "&quot;", "&apos;")));
        forms.add(each(secret, point -> inXml(point, "\"", "'")));
        forms.remove(secret);
        return forms;
    }

    private static String each(String secret, IntFunction<String> escape) {
        return secret.codePoints().mapToObj(escape).collect(Collectors.joining());
    }

    private static String inJson(int point) {
        return point == '"' || point == '\\' ? "\\" + (char) point : Character.toString(point);
    }

    private static String units(int point) {
        return Character.toString(point)
                .chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                .collect(Collectors.joining());
    }

    private static String inXml(int point, String quote, String apostrophe) {
        return switch (point) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> quote;
            case '\'' -> apostrophe;
            default -> Character.toString(point);
        };
    }
}
