package org.ucwatck.verdict.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A request and its answer as the run log keeps them: raw but for secrets, which are masked before they get here.
 *
 * @param id unique in the run, such as {@code x-0042}
 * @param check path of the check that caused it, or the name of the arrangement, such as {@code session/json}
 * @param started when the request was sent
 * @param duration until the last byte of the answer
 * @param request what was sent
 * @param response what came back; status 0 when nothing did
 * @param failure why no whole answer came, in words; empty when one did
 * @param context what has to be known beyond that to judge the exchange again
 */
public record RecordedExchange(
        String id,
        String check,
        Instant started,
        Duration duration,
        Request request,
        Response response,
        String failure,
        Context context) {
    private static final Set<Integer> WEATHER = Set.of(429, 502, 503, 504);

    /** How a failure begins that is none of the target: the answer goes beyond a limit of the target file. */
    public static final String LIMITS = "limits.";

    private static final int BAD_GATEWAY = 502;
    private static final int GATEWAY_TIMEOUT = 504;

    public RecordedExchange {
        context = Objects.requireNonNullElse(context, Context.NONE);
    }

    /** An exchange of which no more is known. */
    public RecordedExchange(
            String id,
            String check,
            Instant started,
            Duration duration,
            Request request,
            Response response,
            String failure) {
        this(id, check, started, duration, request, response, failure, Context.NONE);
    }

    /** Whether it failed in a way that need not follow the request: HTTP 429, 502, 503, 504, or no whole answer. */
    public boolean mayBeWeather() {
        return (!failure.isEmpty() && !isBeyondLimits()) || WEATHER.contains(response.status());
    }

    /** Whether the answer was given up since it goes beyond a limit of the target file. */
    boolean isBeyondLimits() {
        return failure.startsWith(LIMITS);
    }

    /** Whether a whole answer came, and with a status of success. */
    public boolean succeeded() {
        return failure.isEmpty() && response.status() >= 200 && response.status() < 300;
    }

    /** Whether nobody knows what became of the request: its answer was lost on the way. */
    public boolean wasLost() {
        return !failure.isEmpty() || response.status() == BAD_GATEWAY || response.status() == GATEWAY_TIMEOUT;
    }

    /** Whether the target took this as a call, or may have. */
    public boolean mayHaveRung() {
        return isPost(SentRequest.CALLS) && (succeeded() || wasLost());
    }

    /** Whether it asked for one of these. */
    public boolean isPost(Set<String> rels) {
        return request.method().equals("POST") && rels.contains(context.rel());
    }

    /**
     * Where an exchange belongs, and how exactly it was kept.
     *
     * @param part number of the part of the run
     * @param rel what the link that led to the request is said to lead to; empty text when nobody knows
     * @param application name of the session in whose application this happened; empty text outside of any
     * @param masked where something was masked besides the headers that always are: url, sent, headers, body
     * @param cut whether a body was too long to be kept whole
     */
    public record Context(int part, String rel, String application, List<String> masked, boolean cut) {
        /** Nothing is known. */
        public static final Context NONE = new Context(1, "", "", List.of(), false);

        public Context {
            masked = List.copyOf(masked);
        }
    }

    /** What was sent; a body that is not UTF-8 text is shown as Base64 with the prefix {@code base64:}. */
    public record Request(String method, String url, List<Header> headers, String body) {
        public Request {
            headers = List.copyOf(headers);
        }
    }

    /** What came back; a body that is not UTF-8 text is shown as Base64 with the prefix {@code base64:}. */
    public record Response(int status, List<Header> headers, String body) {
        public Response {
            headers = List.copyOf(headers);
        }

        /** The first value of the header field. */
        public Optional<String> header(String name) {
            return headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase(name))
                    .map(Header::value)
                    .findFirst();
        }
    }
}
