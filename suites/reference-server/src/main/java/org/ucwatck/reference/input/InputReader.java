package org.ucwatck.reference.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.ucwatck.reference.wire.Bytes;
import org.ucwatck.reference.wire.Format;
import org.ucwatck.reference.wire.MediaType;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** Reads the body of a request in the format that it declares; refuses what it does not understand. */
public final class InputReader {

    private InputReader() {}

    /**
     * @return the input, empty when there is no body
     * @throws Refusal 415 for another media type or charset, 400 for a malformed body
     */
    public static Input read(Request request) {
        if (request.body().isEmpty()) {
            return Input.NONE;
        }
        Optional<MediaType> declared = request.header("Content-Type").map(MediaType::parse);
        Format format = declared.map(InputReader::formatOf).orElseGet(() -> guessed(request.body()));
        Optional<Charset> charset = declared.flatMap(MediaType::charset);
        if (format == Format.XML && charset.isEmpty() && !isPlainUtf8(request.body())) {
            return XmlInput.read(request.body());
        }
        String text = decoded(request.body(), charset.orElse(StandardCharsets.UTF_8));
        return format == Format.JSON ? JsonInput.read(text) : XmlInput.read(text);
    }

    /** Neither a byte-order mark of UTF-16 nor a declaration of another encoding: bytes are then decoded strictly here. */
    private static boolean isPlainUtf8(Bytes body) {
        String start = new String(body.toArray(), 0, Math.min(100, body.toArray().length), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        boolean utf16 = start.startsWith("\u00fe\u00ff") || start.startsWith("\u00ff\u00fe");
        return !utf16 && (!start.contains("encoding") || start.matches("(?s).*encoding\\s*=\\s*[\"']utf-8[\"'].*"));
    }

    private static Format formatOf(MediaType declared) {
        return declared.format().orElseThrow(InputReader::unsupported);
    }

    private static Format guessed(Bytes body) {
        String start = body.text().replace("\uFEFF", "").stripLeading();
        if (start.startsWith("<")) {
            return Format.XML;
        }
        if (start.isEmpty() || start.startsWith("{")) {
            return Format.JSON;
        }
        throw unsupported();
    }

    private static Refusal unsupported() {
        return Refusal.of(415, "UnsupportedMediaType", null, "The content-type is not supported.");
    }

    private static String decoded(Bytes body, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(body.toArray())).toString();
        } catch (CharacterCodingException e) {
            throw Refusal.malformed("The request body is not valid in its charset.");
        }
    }
}
