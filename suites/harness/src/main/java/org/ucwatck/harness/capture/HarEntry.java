package org.ucwatck.harness.capture;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ucwatck.harness.capture.Captured.Recorder;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.Spool;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.verdict.exchange.Header;
import tools.jackson.databind.JsonNode;

/** One entry of an HTTP Archive, of whatever browser or proxy. */
final class HarEntry {
    private static final String TYPE = "Content-Type";
    private static final String OUR_BASE64 = "base64:";
    private static final double MOST_MILLIS = 1e12;

    private final JsonNode entry;
    private final JsonNode asked;
    private final JsonNode answered;
    private final Recorder recorder;
    private final Spool spool;

    HarEntry(JsonNode entry, Recorder recorder, Spool spool) {
        this.entry = entry;
        this.asked = entry.path("request");
        this.answered = entry.path("response");
        this.recorder = recorder;
        this.spool = spool;
    }

    Captured read(String id, String cause) throws CaptureUnreadable {
        String url = Urls.required(asked.path("url").asString(""), "request.url");
        String method = asked.path("method").asString("");
        if (method.isEmpty()) {
            throw new CaptureUnreadable("request.method is missing; the exchange is left out");
        }
        List<Header> headers =
                headers(answered, answered.path("content").path("mimeType").asString(""));
        CapturedBody body = body(headers);
        Optional<Instant> started = started();
        Exchange exchange = new Exchange(
                id,
                cause,
                request(method, url),
                answered.path("status").asInt(0),
                headers,
                Payload.of(body.bytes()).in(spool),
                started.orElse(Instant.EPOCH),
                duration(),
                "");
        return new Captured(exchange, recorder, body.state(), started.isPresent(), unjudged(), Optional.empty());
    }

    private UcwaRequest request(String method, String url) {
        JsonNode data = asked.path("postData");
        List<Header> headers = headers(asked, data.path("mimeType").asString(""));
        return Urls.request(
                method, url, headers, Payload.of(sent(data, headers)).in(spool));
    }

    private static byte[] sent(JsonNode data, List<Header> headers) {
        String text = data.path("text").asString("");
        if (text.isEmpty()) {
            text = data.path("params").values().stream()
                    .map(each -> each.path("name").asString("") + "="
                            + each.path("value").asString(""))
                    .collect(Collectors.joining("&"));
        }
        if (text.startsWith(OUR_BASE64)) {
            return CapturedBody.ofBase64(text.substring(OUR_BASE64.length())).bytes();
        }
        boolean base64 = data.path("encoding")
                .asString(data.path("_encoding").asString(""))
                .equals("base64");
        return (base64 ? CapturedBody.ofBase64(text) : CapturedBody.ofText(text, headers)).bytes();
    }

    /** Without the pseudo headers of HTTP/2; several values that a browser puts into one are several again. */
    private static List<Header> headers(JsonNode message, String type) {
        List<Header> headers = new ArrayList<>();
        message.path("headers").values().forEach(each -> {
            String name = each.path("name").asString("").strip();
            if (!name.isEmpty() && !name.startsWith(":")) {
                each.path("value").asString("").lines().forEach(value -> headers.add(new Header(name, value.strip())));
            }
        });
        boolean named = type.contains("/") && CapturedBody.values(headers, TYPE).isEmpty();
        return named ? and(headers, new Header(TYPE, type)) : headers;
    }

    private static List<Header> and(List<Header> headers, Header one) {
        List<Header> all = new ArrayList<>(headers);
        all.add(one);
        return all;
    }

    private CapturedBody body(List<Header> headers) {
        JsonNode content = answered.path("content");
        String text = content.path("text").asString("");
        long size = content.path("size").asLong(-1);
        if (text.isEmpty()) {
            return size > 0 ? CapturedBody.LOST : CapturedBody.EMPTY;
        }
        boolean base64 = content.path("encoding").asString("").equalsIgnoreCase("base64");
        CapturedBody body =
                (base64 ? CapturedBody.ofBase64(text) : CapturedBody.ofText(text, headers)).decoded(headers);
        boolean coded = !CapturedBody.values(headers, "Content-Encoding").isEmpty();
        return size < 0
                ? body.as(CapturedBody.State.UNSURE)
                : body.ofLength(size).ofLength(coded ? -1 : Urls.length(headers));
    }

    private Optional<Instant> started() {
        try {
            return Optional.of(
                    OffsetDateTime.parse(entry.path("startedDateTime").asString(""))
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Duration duration() {
        double millis = entry.path("time").asDouble(0);
        return Duration.ofNanos(millis > 0 && millis < MOST_MILLIS ? Math.round(millis * 1_000_000) : 0);
    }

    private Optional<Unjudged> unjudged() {
        int status = answered.path("status").asInt(0);
        boolean own = recorder == Recorder.OWN_ARCHIVE;
        if (status <= 0 || own && !entry.path("comment").asString("").isEmpty()) {
            return Optional.of(Unjudged.NO_ANSWER);
        }
        boolean cached = !entry.path("_fromCache").asString("").isEmpty()
                || entry.path("_fromCache").asBoolean(false)
                || answered.path("_fetchedViaServiceWorker").asBoolean(false);
        return cached ? Optional.of(Unjudged.CACHED) : Optional.empty();
    }
}
