package org.ucwatck.reference.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.http.HttpStatus;
import org.ucwatck.reference.fault.BatchFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Bytes;

/** Writes the answers to the parts of a batch as one multipart body (RFC 2046, section 5.1). */
public final class BatchWriter {
    private static final String END = "\r\n";

    private final Deviations deviations;

    public BatchWriter(Deviations deviations) {
        this.deviations = deviations;
    }

    /** The answer to a batch, with one part for each of these. */
    public Answer write(List<PartAnswer> answers) {
        String boundary = boundary();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean framed = deviations.has(Variant.BATCH_PREAMBLE);
        text(out, framed ? "This is a batch in MIME." + END : "");
        String padding = framed ? " \t" : "";
        for (PartAnswer answer : answers) {
            text(out, "--" + boundary + padding + END);
            part(out, answer);
            text(out, deviations.has(BatchFault.PART_LINES_END_WITH_LF) ? "\n" : END);
        }
        boolean open = deviations.has(BatchFault.BATCH_NOT_CLOSED);
        text(out, open ? "" : "--" + boundary + "--" + padding + END + (framed ? "Nothing follows." + END : ""));
        return Answer.of(200, new Body.OfBytes(type(boundary), Bytes.of(out.toByteArray())));
    }

    private String boundary() {
        String plain = UUID.randomUUID().toString().substring(0, 8);
        return deviations.has(Variant.BATCH_ODD_BOUNDARY) ? "=_(" + plain + ") 'a+b',./:?-_" : plain;
    }

    private String type(String boundary) {
        String type = deviations.has(BatchFault.BATCH_AS_MIXED) ? "multipart/mixed" : "multipart/batching";
        if (deviations.has(BatchFault.BATCH_WITHOUT_BOUNDARY)) {
            return type;
        }
        return deviations.has(Variant.BATCH_BARE_BOUNDARY) && !deviations.has(Variant.BATCH_ODD_BOUNDARY)
                ? type + ";Boundary=" + boundary
                : type + "; boundary=\"" + boundary + "\"";
    }

    private void part(ByteArrayOutputStream out, PartAnswer answer) {
        boolean bare = deviations.has(BatchFault.PART_OF_ANOTHER_TYPE);
        String type = bare ? "application/json" : "application/http; msgtype=response";
        if (deviations.has(Variant.BATCH_PART_HEADERS)) {
            text(out, "X-Extra: vanilla" + END + "Content-Transfer-Encoding: binary" + END);
            text(out, "content-type: application/http;" + END + "\tMsgType=\"response\"; version=1.1" + END);
        } else {
            text(out, "Content-Type: " + type + END);
        }
        text(out, END);
        if (!bare) {
            head(out, answer);
        }
        out.writeBytes(answer.body().toArray());
    }

    private void head(ByteArrayOutputStream out, PartAnswer answer) {
        if (!deviations.has(BatchFault.PART_WITHOUT_STATUS)) {
            boolean terse = deviations.has(Variant.BATCH_PART_HEADERS);
            String reason = terse ? "" : HttpStatus.getMessage(answer.status());
            text(out, "HTTP/1.1 " + answer.status() + " " + reason + END);
        }
        answer.headers().forEach(each -> text(out, each.name() + ": " + each.value() + END));
        if (deviations.has(Variant.BATCH_PART_HEADERS)) {
            text(out, "Content-Length: " + answer.body().length() + END);
        }
        text(out, END);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
