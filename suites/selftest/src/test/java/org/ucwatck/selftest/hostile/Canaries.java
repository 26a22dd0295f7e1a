package org.ucwatck.selftest.hostile;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ucwatck.selftest.hostile.server.Reply;

/** Looks for secrets, in whatever form, in all that a run left. */
final class Canaries {
    /** The part of a long secret that must not show either. */
    private static final int BEGINNING = 20;

    /** Fewer digits stand somewhere by chance. */
    private static final int SURE = 8;

    private final Traces traces;

    Canaries(Set<String> secrets) {
        this.traces =
                new Traces(secrets.stream().flatMap(Canaries::traces).distinct().toList());
    }

    /** Each file that shows a secret, and {@code terminal}, with what is around it. */
    List<String> leaks(Path out, String said) throws IOException {
        List<String> leaks = new ArrayList<>(trace("terminal", said.getBytes(StandardCharsets.UTF_8)));
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                leaks.addAll(trace(out.relativize(file).toString(), Files.readAllBytes(file)));
            }
        }
        return leaks;
    }

    private List<String> trace(String where, byte[] bytes) {
        return traces.in(bytes).stream().map(found -> where + ": " + found).toList();
    }

    private static Stream<String> traces(String secret) {
        String beginning = secret.substring(0, Math.min(BEGINNING, secret.length()));
        Stream<String> plain = Stream.of(beginning, URLEncoder.encode(beginning, StandardCharsets.UTF_8));
        Stream<String> bytes = Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .flatMap(charset -> encoded(beginning, charset));
        return Stream.concat(plain, bytes);
    }

    private static Stream<String> encoded(String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        Stream<String> digits =
                Stream.of(0, 1, 2).map(offset -> base64(bytes, offset)).filter(it -> it.length() >= SURE);
        return Stream.concat(digits, Stream.of(Reply.raw(bytes), HexFormat.of().formatHex(bytes)));
    }

    /** The digits of Base64 that the neighbours do not touch, wherever the text begins. */
    private static String base64(byte[] bytes, int offset) {
        byte[] shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        String digits = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return digits.substring(4, Math.max(4, digits.length() - 4));
    }
}
