package org.ucwatck.harness.capture;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ucwatck.harness.capture.Captured.Recorder;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.Spool;
import org.ucwatck.harness.exchange.UcwaRequest;

/** One session of Fiddler: the request, the answer, and what the proxy noted. */
final class SazSession {
    private static final Pattern REQUEST = Pattern.compile("(\\S+) (\\S+)(?: HTTP/\\S+)?");
    private static final Pattern STATUS = Pattern.compile("HTTP/\\S+ ([0-9]{3})(?: .*)?");
    private static final Pattern BEGIN = Pattern.compile("\\bClientBeginRequest\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern END = Pattern.compile("\\bServerDoneResponse\\s*=\\s*\"([^\"]+)\"");

    /** Flags of answers that the proxy made itself. */
    private static final Pattern MADE_UP = Pattern.compile("(?i)x-repliedwithfile|x-autoresponder");

    private final long number;
    private final byte[] asked;
    private final byte[] answered;
    private final String notes;

    SazSession(long number, byte[] asked, byte[] answered, byte[] notes) {
        this.number = number;
        this.asked = asked;
        this.answered = answered;
        this.notes = new String(notes, StandardCharsets.UTF_8);
    }

    Captured read(Reading reading, Spool spool) throws CaptureUnreadable {
        UcwaRequest request = request(spool);
        RawMessage answer = answered.length == 0 ? RawMessage.NONE : RawMessage.read(answered);
        Matcher status = STATUS.matcher(answer.first());
        CapturedBody body = answer.body();
        Exchange exchange = new Exchange(
                reading.id("" + number),
                reading.label(),
                request,
                status.matches() ? Integer.parseInt(status.group(1)) : 0,
                answer.headers(),
                Payload.of(body.bytes()).in(spool),
                time(BEGIN).orElse(Instant.EPOCH),
                duration(),
                "");
        boolean timed = time(BEGIN).isPresent();
        return new Captured(exchange, Recorder.RAW, body.state(), timed, unjudged(exchange), Optional.empty());
    }

    private UcwaRequest request(Spool spool) throws CaptureUnreadable {
        RawMessage request = RawMessage.read(asked);
        Matcher line = REQUEST.matcher(request.first());
        if (!line.matches()) {
            throw new CaptureUnreadable(
                    "the first line of raw/" + number + "_c.txt is no request line; the session is left out");
        }
        Payload sent = Payload.of(request.body().bytes()).in(spool);
        return Urls.request(line.group(1), url(line.group(2), request), request.headers(), sent);
    }

    private Optional<Unjudged> unjudged(Exchange exchange) {
        if (exchange.request().method().equals("CONNECT")) {
            return Optional.of(Unjudged.TUNNEL);
        }
        if (exchange.status() == 0) {
            return Optional.of(Unjudged.NO_ANSWER);
        }
        return MADE_UP.matcher(notes).find() ? Optional.of(Unjudged.CACHED) : Optional.empty();
    }

    /** A proxy writes whole addresses, and only a path where it was not seen as one. */
    private String url(String written, RawMessage request) throws CaptureUnreadable {
        String host = CapturedBody.values(request.headers(), "Host").stream()
                .findFirst()
                .orElse("");
        boolean whole = written.contains("://");
        String url = whole ? written : "https://" + (written.startsWith("/") ? host + written : written + "/");
        return Urls.required(url, "the address in raw/" + number + "_c.txt");
    }

    private Duration duration() {
        return time(BEGIN)
                .flatMap(begin -> time(END).map(end -> Duration.between(begin, end)))
                .filter(duration -> !duration.isNegative())
                .orElse(Duration.ZERO);
    }

    /** A time that the proxy noted; the first year of all stands for none. */
    private Optional<Instant> time(Pattern which) {
        Matcher found = which.matcher(notes);
        if (!found.find()) {
            return Optional.empty();
        }
        String text = found.group(1);
        try {
            Instant instant = text.matches(".*(?:Z|[+-][0-9]{2}:[0-9]{2})")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            return Optional.of(instant).filter(it -> it.isAfter(Instant.EPOCH));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
