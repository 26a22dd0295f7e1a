package org.ucwatck.harness.batch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.MediaType;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.spec.pages.Format;

/** The requests of a batch, read again from what was sent. */
public final class BatchRequest {
    private static final Pattern REQUEST_LINE = Pattern.compile("([A-Z]+) (\\S+) HTTP/1\\.1");

    private BatchRequest() {}

    /** Whether the request is a batch. */
    public static boolean isOne(UcwaRequest request) {
        return request.headerValue("Content-Type")
                .map(type -> new BatchType(type).name().equals(BatchType.NAME))
                .orElse(false);
    }

    /** The format that the first of its requests asks for; empty for what is no batch. */
    public static Optional<Format> format(UcwaRequest request) {
        return messages(request)
                .flatMap(message -> message.header("Accept").stream())
                .flatMap(accept -> MediaType.parse(accept).format().stream())
                .findFirst();
    }

    /** Its requests, with absolute URLs; what is none, or leads nowhere, is left out. */
    public static List<UcwaRequest> parts(Exchange batch) {
        return messages(batch.request())
                .flatMap(message -> part(message, batch).stream())
                .toList();
    }

    private static Optional<UcwaRequest> part(Head message, Exchange batch) {
        Matcher line = REQUEST_LINE.matcher(message.first());
        if (!line.matches() || !isWhole(message)) {
            return Optional.empty();
        }
        return batch.resolve(line.group(2)).map(url -> {
            UcwaRequest part =
                    UcwaRequest.of(line.group(1), url).within(batch.request().application());
            return message.header("Accept")
                    .map(accept -> part.header("Accept", accept))
                    .orElse(part);
        });
    }

    private static boolean isRequest(Head part) {
        BatchType type = new BatchType(part.header("Content-Type").orElse(""));
        return type.name().equals("application/http")
                && type.parameter("msgtype").filter("request"::equals).isPresent();
    }

    /** What a check cut or damaged may be answered in any format. */
    private static boolean isWhole(Head message) {
        String size = String.valueOf(message.rest().size());
        return message.objections().isEmpty()
                && message.header("Content-Length")
                        .filter(it -> !it.equals(size))
                        .isEmpty();
    }

    private static Stream<Head> messages(UcwaRequest request) {
        if (!isOne(request) || !request.payload().isWhole()) {
            return Stream.empty();
        }
        return request
                .headerValue("Content-Type")
                .flatMap(type -> new BatchType(type).parameter("boundary"))
                .filter(boundary -> !boundary.isEmpty())
                .map(boundary -> Multipart.of(request.payload(), boundary).parts())
                .orElse(List.of())
                .stream()
                .filter(BatchRequest::isRequest)
                .map(part -> Head.ofMessage(part.rest()));
    }
}
