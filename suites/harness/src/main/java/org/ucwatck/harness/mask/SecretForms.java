package org.ucwatck.harness.mask;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The forms in which a secret may stand in a text once all escapes are taken from it. */
final class SecretForms {
    private static final List<Charset> UTF_16 = List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final int ASCII = 0x80;

    /** What stands between the digits of two bytes. */
    private static final List<HexFormat> HEX = Stream.of("", " ", "-", ":", ",", ", ", " 0x", ",0x", ", 0x")
            .map(HexFormat::ofDelimiter)
            .toList();

    private final String secret;
    private final Set<Needle> needles = new LinkedHashSet<>();

    private SecretForms(String secret) {
        this.secret = secret;
    }

    static Set<Needle> of(String secret) {
        SecretForms forms = new SecretForms(secret);
        forms.addTexts();
        forms.encodings().forEach(forms::addDigits);
        return forms.needles;
    }

    private void addTexts() {
        boolean whole = PlainWord.is(secret);
        Stream<String> cases = Stream.of(secret, secret.toUpperCase(Locale.ROOT), secret.toLowerCase(Locale.ROOT));
        cases.flatMap(SecretForms::misread).forEach(form -> {
            String inner = form.replaceAll("^\\\\+|\\\\+$", "");
            add(whole ? Needle.word(inner) : Needle.of(inner));
            String unescaped = UnescapedText.of(form);
            add(whole ? Needle.word(unescaped) : Needle.of(unescaped));
        });
    }

    /** The secret, and what becomes of it when somebody reads its bytes in another encoding. */
    private static Stream<String> misread(String text) {
        if (text.chars().allMatch(unit -> unit < ASCII)) {
            return Stream.of(text);
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        Stream<String> read = Stream.of(
                text,
                new String(utf8, StandardCharsets.ISO_8859_1),
                new String(utf8, Charset.forName("windows-1252")),
                new String(utf8, StandardCharsets.US_ASCII),
                new String(utf8, StandardCharsets.US_ASCII).replace('\uFFFD', '?'),
                text.replaceAll("[^\\x00-\\x7F]", "\uFFFD"),
                text.replaceAll("[^\\x00-\\x7F]", "?"));
        Stream<String> wide = UTF_16.stream()
                .map(text::getBytes)
                .flatMap(bytes -> Stream.of(
                        new String(bytes, StandardCharsets.ISO_8859_1), new String(bytes, StandardCharsets.UTF_8)));
        return Stream.concat(read, wide);
    }

    private Stream<byte[]> encodings() {
        Stream<byte[]> plain = Stream.concat(
                        Stream.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1), UTF_16.stream())
                .map(secret::getBytes);
        Stream<byte[]> escaped = EscapedForms.of(secret).stream().map(form -> form.getBytes(StandardCharsets.UTF_8));
        return Stream.concat(plain, escaped).map(ByteBuffer::wrap).distinct().map(ByteBuffer::array);
    }

    private void addDigits(byte[] bytes) {
        for (String digits : Base64Digits.of(bytes)) {
            add(Needle.digits(digits));
            add(Needle.digits(UnescapedText.of(digits)));
            add(Needle.digits(digits.replace('+', '-').replace('/', '_')));
        }
        for (HexFormat digits : HEX) {
            add(Needle.of(digits.formatHex(bytes)));
        }
    }

    private void add(Needle needle) {
        if (needle.text().length() >= Needle.SHORTEST) {
            needles.add(needle);
        }
    }
}
