package org.ucwatck.selftest.secrets;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An unusual secret: a word on either side of all the characters that are written in many ways, so that one that was not
 * hidden as a whole is found by its words, whatever its form.
 *
 * @param value the secret
 */
record Canary(String value) {
    private static final String TROUBLESOME = " &<\"'%+/\\>";

    /** A server may be content with so much of it. */
    private static final int BEGINNING = 18;

    static Canary of(String name, String letters) {
        return new Canary("Canary" + name + "HeadQ7" + TROUBLESOME + letters + "Canary" + name + "TailQ7");
    }

    /** Each file in the folder that shows one of them, with what is around it. */
    static List<String> leaks(List<Canary> canaries, Path folder) throws IOException {
        List<String> leaks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                leaks.addAll(leaks(canaries, folder.relativize(file).toString(), text));
            }
        }
        return leaks;
    }

    /** Where the text shows one of them: at most one place. */
    static List<String> leaks(List<Canary> canaries, String where, String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return canaries.stream()
                .flatMap(Canary::traces)
                .filter(folded::contains)
                .limit(1)
                .map(trace -> where + ": " + around(text, folded.indexOf(trace), trace))
                .toList();
    }

    private static String around(String text, int at, String trace) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + trace.length() + 60));
    }

    /** In small letters. */
    private Stream<String> traces() {
        String tail = value.substring(value.toLowerCase(Locale.ROOT).lastIndexOf("canary"));
        return Stream.of(value.substring(0, BEGINNING), tail)
                .flatMap(word -> Stream.of(
                                Stream.of(word),
                                spelled(word),
                                bytes(word, StandardCharsets.UTF_8),
                                bytes(word, StandardCharsets.UTF_16LE),
                                bytes(word, StandardCharsets.UTF_16BE))
                        .flatMap(each -> each))
                .map(trace -> trace.toLowerCase(Locale.ROOT));
    }

    private static Stream<String> spelled(String word) {
        return Stream.of("%%%02x", "\\u%04x", "&#%d;", "&#x%x;", "%c\0", "%c\\u0000")
                .map(format -> word.chars().mapToObj(format::formatted).collect(Collectors.joining()));
    }

    /** What shows in Base64 wherever the word begins: the digits that its neighbours do not touch; and hexadecimal digits. */
    private static Stream<String> bytes(String word, Charset charset) {
        Stream<String> base64 = Stream.of("", " ", "  ").map(before -> {
            byte[] bytes = concat(before.getBytes(StandardCharsets.US_ASCII), word.getBytes(charset));
            String digits = Base64.getEncoder().withoutPadding().encodeToString(bytes);
            return digits.substring(4, digits.length() - 4);
        });
        return Stream.concat(base64, Stream.of(HexFormat.of().formatHex(word.getBytes(charset))));
    }

    private static byte[] concat(byte[] before, byte[] bytes) {
        byte[] all = new byte[before.length + bytes.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(bytes, 0, all, before.length, bytes.length);
        return all;
    }
}
