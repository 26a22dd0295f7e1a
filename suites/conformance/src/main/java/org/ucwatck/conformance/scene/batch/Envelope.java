package org.ucwatck.conformance.scene.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;

/**
 * How a batch is written around its requests (RFC 2046, section 5.1); each method gives a changed copy.
 *
 * @param type the Content-Type of the whole
 * @param head header fields of each part, with their line ends
 * @param before what stands before the first delimiter
 * @param padding what stands behind each delimiter in its line
 * @param after what the body ends with, from the closing delimiter on
 */
public record Envelope(String type, String head, String before, String padding, String after) {
    /** What separates the parts; no request of this suite holds it. */
    public static final String BOUNDARY = "ucwa-tck-77f2569d-c005-442b";

    private static final String INNER = "ucwa-tck-inner-3968fb75";

    static final String END = "\r\n";
    private static final String DELIMITER = "--" + BOUNDARY;

    /** As most samples of the pages have it. */
    public static final Envelope USUAL = new Envelope(
            "multipart/batching;boundary=\"" + BOUNDARY + "\"",
            "Content-Type: application/http; msgtype=request" + END,
            "",
            "",
            DELIMITER + "--" + END);

    /** With another Content-Type of the whole. */
    public Envelope typed(String other) {
        return new Envelope(other, head, before, padding, after);
    }

    /** With other header fields of each part, each with its line end. */
    public Envelope headed(String other) {
        return new Envelope(type, other, before, padding, after);
    }

    /** With text before the first delimiter and behind the closing one. */
    public Envelope framed(String preamble, String epilogue) {
        return new Envelope(type, head, preamble + END, padding, after + epilogue + END);
    }

    /** With blanks behind each delimiter. */
    public Envelope padded(String blanks) {
        return new Envelope(type, head, before, blanks, after);
    }

    /** Without the closing delimiter. */
    public Envelope open() {
        return new Envelope(type, head, before, padding, "");
    }

    /** A batch that is to stand in another, with a boundary of its own. */
    public static UcwaRequest inner(UcwaRequest batch) {
        String text = new String(batch.payload().bytes(), StandardCharsets.UTF_8);
        String type = USUAL.type().replace(BOUNDARY, INNER);
        return batch.body(type, Payload.of(text.replace(BOUNDARY, INNER)));
    }

    /** The POST with these messages as its parts. */
    UcwaRequest around(UcwaRequest post, List<Payload> messages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, before);
        for (Payload message : messages) {
            write(out, DELIMITER + padding + END + head + END);
            out.writeBytes(message.bytes());
            write(out, END);
        }
        write(out, after);
        return post.body(type, Payload.of(out.toByteArray()));
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
