package org.ucwatck.harness.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.verdict.exchange.Header;

/**
 * The answer to a batch, taken apart (page BatchingRequests).
 *
 * @param batch the exchange
 * @param parts answers to the requests of the batch, in order
 * @param objections what is wrong with how the whole is written, each in words
 */
public record BatchAnswer(Exchange batch, List<Part> parts, List<String> objections) {
    private static final String PART_TYPE = "application/http";
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,9}");

    public BatchAnswer {
        parts = List.copyOf(parts);
        objections = List.copyOf(objections);
    }

    /**
     * One answer.
     *
     * @param status HTTP status; 0 where the part has none
     * @param objections what is wrong with how it is written, each in words
     */
    public record Part(int status, List<Header> headers, Payload body, List<String> objections) {
        public Part {
            headers = List.copyOf(headers);
            objections = List.copyOf(objections);
        }
    }

    /** The parts of an answer; empty when it is no multipart body with a boundary, or was not kept whole. */
    public static Optional<BatchAnswer> of(Exchange batch) {
        BatchType type = new BatchType(batch.header("Content-Type").orElse(""));
        Optional<String> boundary = type.parameter("boundary").filter(it -> !it.isEmpty());
        if (!type.name().startsWith("multipart/")
                || boundary.isEmpty()
                || !batch.body().isWhole()) {
            return Optional.empty();
        }
        Multipart multipart = Multipart.of(batch.body(), boundary.get());
        Bounds bounds = batch.body().bounds();
        List<Part> parts =
                multipart.parts().stream().map(part -> read(part, bounds)).toList();
        return Optional.of(new BatchAnswer(batch, parts, multipart.objections()));
    }

    private static Part read(Head part, Bounds bounds) {
        List<String> objections = new ArrayList<>(part.objections());
        String declared = part.header("Content-Type").orElse("none");
        BatchType type = new BatchType(declared);
        boolean response =
                type.parameter("msgtype").filter("response"::equalsIgnoreCase).isPresent();
        if (!type.name().equals(PART_TYPE) || !response) {
            objections.add("the Content-Type " + declared + ", not " + PART_TYPE + "; msgtype=response");
        }
        try {
            String encoding = part.header("Content-Transfer-Encoding").orElse("");
            return message(Head.ofMessage(TransferEncoding.decoded(part.rest(), encoding)), bounds, objections);
        } catch (IllegalArgumentException e) {
            objections.add("a content that is not encoded as it says: " + e.getMessage());
            return new Part(0, List.of(), Payload.EMPTY, objections);
        }
    }

    private static Part message(Head message, Bounds bounds, List<String> objections) {
        objections.addAll(message.objections());
        Matcher first = STATUS_LINE.matcher(message.first());
        boolean known = first.matches();
        if (!known) {
            objections.add("'" + message.first() + "' in place of a status line");
        }
        int status = known ? Integer.parseInt(first.group(1)) : 0;
        Payload body = body(message, objections).within(bounds);
        return new Part(status, message.headers(), body, objections);
    }

    private static Payload body(Head message, List<String> objections) {
        Optional<Integer> length = message.header("Content-Length")
                .filter(it -> LENGTH.matcher(it).matches())
                .map(Integer::valueOf);
        Payload rest = message.rest();
        if (length.filter(it -> it > rest.size()).isPresent()) {
            objections.add("a body of " + rest.size() + " bytes, less than its Content-Length " + length.get());
        }
        boolean blank = message.header("Content-Type").isEmpty() && isBlank(rest);
        return blank
                ? Payload.EMPTY
                : length.filter(it -> it < rest.size())
                        .map(it -> Payload.of(java.util.Arrays.copyOf(rest.bytes(), it)))
                        .orElse(rest);
    }

    private static boolean isBlank(Payload payload) {
        for (byte each : payload.bytes()) {
            if (!Character.isWhitespace(each)) {
                return false;
            }
        }
        return true;
    }

    /** The answer to the request of that number, from 0, as if it had come alone; its evidence is the whole exchange. */
    public Exchange answer(int number, UcwaRequest request) {
        Part part = parts.get(number);
        return new Exchange(
                batch.id(),
                batch.cause(),
                request,
                part.status(),
                part.headers(),
                part.body(),
                batch.started(),
                batch.duration(),
                "");
    }
}
