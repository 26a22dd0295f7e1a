package org.ucwatck.reference.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.ucwatck.reference.fault.BatchFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.wire.MediaType;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** Takes a batch apart by a library for MIME (RFC 2046), strictly: what is cut or malformed is refused as a whole. */
public final class BatchReader {
    private static final String TYPE = "multipart/batching";
    private static final int UNLIMITED = -1;

    private final Deviations deviations;
    private final HttpMessages messages;
    private final boolean lenient;

    public BatchReader(Deviations deviations) {
        this(deviations, deviations.has(Variant.BATCH_WITHOUT_CLOSE_TAKEN));
    }

    private BatchReader(Deviations deviations, boolean lenient) {
        this.deviations = deviations;
        this.messages = new HttpMessages(deviations);
        this.lenient = lenient;
    }

    /** One that also reads what is cut. */
    public BatchReader lenient() {
        return new BatchReader(deviations, true);
    }

    /** @throws Refusal 415 for another media type, 400 for what is no multipart body */
    public List<BatchPart> read(Request batch) {
        String type = batch.header("Content-Type").orElse("");
        if (!MediaType.parse(type).name().equals(TYPE)) {
            throw Refusal.of(415, "UnsupportedMediaType", null, "A batch is " + TYPE + ".");
        }
        MimeConfig config = MimeConfig.custom()
                .setStrictParsing(!lenient)
                .setMaxLineLen(UNLIMITED)
                .build();
        try (InputStream in = new ByteArrayInputStream(batch.body().toArray())) {
            List<BatchPart> parts = parts(new MimeTokenStream(config), in, type);
            if (parts.isEmpty() && !deviations.has(BatchFault.EMPTY_BATCH_TAKEN)) {
                throw malformed("A batch has one part at least.");
            }
            return parts;
        } catch (MimeException | IOException e) {
            throw malformed("The batch is no multipart body: " + e.getMessage());
        }
    }

    private List<BatchPart> parts(MimeTokenStream stream, InputStream in, String type)
            throws MimeException, IOException {
        List<BatchPart> parts = new ArrayList<>();
        stream.parseHeadless(in, type);
        boolean multipart = false;
        String described = "";
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            if (state == EntityState.T_START_MULTIPART && multipart) {
                throw malformed("A part of a batch is a multipart body.");
            }
            multipart = multipart || state == EntityState.T_START_MULTIPART;
            if (state == EntityState.T_START_BODYPART) {
                described = "";
            } else if (state == EntityState.T_FIELD && isType(stream.getField())) {
                described = stream.getField().getBody();
            } else if (state == EntityState.T_BODY && multipart) {
                parts.add(part(stream, described));
            }
        }
        if (!multipart) {
            throw malformed("The batch names no boundary.");
        }
        return parts;
    }

    private static boolean isType(Field field) {
        return field.getName().equalsIgnoreCase("Content-Type");
    }

    private BatchPart part(MimeTokenStream stream, String described) throws IOException {
        BodyDescriptor descriptor = stream.getBodyDescriptor();
        byte[] content = stream.getDecodedInputStream().readAllBytes();
        String kind = MediaType.parse(described).parameters().getOrDefault("msgtype", "");
        boolean request = descriptor.getMimeType().toLowerCase(Locale.ROOT).equals("application/http")
                && kind.equalsIgnoreCase("request");
        return request || deviations.has(BatchFault.PART_TYPE_UNCHECKED)
                ? messages.request(content)
                : BatchPart.refused("A part of a batch is application/http; msgtype=request.");
    }

    private static Refusal malformed(String message) {
        return Refusal.malformed(message);
    }
}
