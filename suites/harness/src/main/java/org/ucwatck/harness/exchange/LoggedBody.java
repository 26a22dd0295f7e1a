package org.ucwatck.harness.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A body as the run log keeps it: UTF-8 text, or Base64 after the prefix {@code base64:} when it is no such text. What is
 * neither masked nor cut gives the same bytes again.
 *
 * @param text what stands in the log
 * @param masked whether it differs from the body, since it showed a secret
 * @param cut whether it is only the beginning of the body, which was too long
 */
public record LoggedBody(String text, boolean masked, boolean cut) {
    private static final String BASE64 = "base64:";

    /**
     * The body, masked. A secret among bytes that are no text would hide in Base64; such bytes are kept as the text they
     * nearly are.
     */
    public static LoggedBody of(Payload payload, UnaryOperator<String> mask) {
        byte[] bytes = payload.bytes();
        boolean cut = !payload.isWhole();
        try {
            String text = decoded(bytes);
            String hidden = mask.apply(text);
            boolean masked = !hidden.equals(text);
            return new LoggedBody(text.startsWith(BASE64) && !masked ? encoded(bytes) : hidden, masked, cut);
        } catch (CharacterCodingException e) {
            return Stream.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)
                    .map(charset -> new String(bytes, charset))
                    .filter(text -> !mask.apply(text).equals(text))
                    .findFirst()
                    .map(text -> new LoggedBody(mask.apply(text), true, cut))
                    .orElseGet(() -> binary(bytes, mask, cut));
        }
    }

    private static LoggedBody binary(byte[] bytes, UnaryOperator<String> mask, boolean cut) {
        String text = encoded(bytes);
        String hidden = mask.apply(text);
        return new LoggedBody(hidden, !hidden.equals(text), cut);
    }

    /** The body that this was made of, as far as the log has it. */
    public Payload payload() {
        byte[] bytes = text.startsWith(BASE64) && !masked
                ? Base64.getDecoder().decode(text.substring(BASE64.length()))
                : text.getBytes(StandardCharsets.UTF_8);
        return cut ? Payload.beginningOf(bytes) : Payload.of(bytes);
    }

    private static String encoded(byte[] bytes) {
        return BASE64 + Base64.getEncoder().encodeToString(bytes);
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
