package org.ucwatck.harness.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds one secret however it is written: plain, or with any of its characters escaped as JSON, XML or a URL allow it,
 * also escaped again by whoever quotes it.
 */
final class SecretPattern {
    /** Stands before the tokens of UCWA, and is hidden with them. */
    static final String PREFIX = "cwt=";

    private static final Map<Integer, String> JSON_LETTERS =
            Map.of((int) '\b', "b", (int) '\f', "f", (int) '\n', "n", (int) '\r', "r", (int) '\t', "t");
    private static final Map<Integer, String> XML_NAMES =
            Map.of((int) '&', "amp", (int) '<', "lt", (int) '>', "gt", (int) '"', "quot", (int) '\'', "apos");

    /** An escaped letter or digit, which nobody needs to escape and which few do: hexadecimal, or decimal. */
    private static final Pattern ESCAPED_WORD =
            Pattern.compile("(?:\\\\u00|%|&#[xX]0*)([3-7][0-9a-fA-F]);?|&#0*(4[89]|[5-9][0-9]|1[0-2][0-9]);");

    private final Pattern pattern;
    private final String word;

    private SecretPattern(Pattern pattern, String word) {
        this.pattern = pattern;
        this.word = word;
    }

    static SecretPattern of(String secret) {
        String all = "(?:" + allForms(PREFIX) + ")?" + allForms(secret);
        String word = Arrays.stream(secret.split("[^A-Za-z0-9]+", -1))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return new SecretPattern(Pattern.compile(all), word);
    }

    private static String allForms(String text) {
        return text.codePoints().mapToObj(SecretPattern::forms).collect(Collectors.joining());
    }

    /**
     * Most texts do not even have the longest word of the secret, which is soon seen.
     *
     * @param unescaped what {@link #unescaped} gives for the text, the same for all secrets
     */
    String replace(String text, String unescaped, String replacement) {
        return text.contains(word) || unescaped.contains(word)
                ? pattern.matcher(text).replaceAll(replacement)
                : text;
    }

    /** The text with its letters and digits unescaped; only good for looking whether a word is there. */
    static String unescaped(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('\\') < 0 && !text.contains("&#")) {
            return text;
        }
        Matcher escaped = ESCAPED_WORD.matcher(text);
        return escaped.find()
                ? escaped.replaceAll(found -> Matcher.quoteReplacement(Character.toString(
                        found.group(1) == null
                                ? Integer.parseInt(found.group(2))
                                : Integer.parseInt(found.group(1), 16))))
                : text;
    }

    private static String forms(int character) {
        List<String> forms = new ArrayList<>();
        forms.add("\\\\+" + jsonUnits(character));
        if (character == '\\') {
            forms.add("\\\\+");
        }
        if (character == '"' || character == '/') {
            forms.add("\\\\+" + (char) character);
        }
        if (JSON_LETTERS.containsKey(character)) {
            forms.add("\\\\+" + JSON_LETTERS.get(character));
        }
        if (XML_NAMES.containsKey(character)) {
            forms.add("&(?:amp;)*" + XML_NAMES.get(character) + ";");
        }
        forms.add("&(?:amp;)*#(?:0*" + character + "|[xX]0*(?i:" + Integer.toHexString(character) + "));");
        forms.add(percents(character));
        if (character == ' ') {
            forms.add("\\+");
        }
        forms.add(Pattern.quote(Character.toString(character)));
        return "(?:" + String.join("|", forms) + ")";
    }

    private static String jsonUnits(int character) {
        return Character.toString(character)
                .chars()
                .mapToObj(unit -> "u(?i:" + String.format(Locale.ROOT, "%04x", unit) + ")")
                .collect(Collectors.joining("\\\\+"));
    }

    private static String percents(int character) {
        byte[] bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, bytes.length)
                .mapToObj(i -> "%(?:25)*(?i:" + String.format(Locale.ROOT, "%02x", bytes[i]) + ")")
                .collect(Collectors.joining());
    }
}
