package org.ucwatck.harness.capture;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ucwatck.harness.capture.CapturedBody.State;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;

/**
 * An exchange as a recorder kept it, and how far that can be relied on.
 *
 * @param exchange the fact, of a body that is missing without any
 * @param recorder who recorded it
 * @param body how sure it is that the body of the answer is the one that was sent
 * @param timed whether the record says when it happened
 * @param unjudged why it is not to be judged, as far as the record alone tells
 * @param context what the suite noted itself, in a run log
 */
record Captured(
        Exchange exchange,
        Recorder recorder,
        State body,
        boolean timed,
        Optional<Unjudged> unjudged,
        Optional<RecordedExchange.Context> context) {
    /** What stands where somebody took a secret out. */
    private static final Pattern REDACTED = Pattern.compile("\\*{3}|(?i:redacted)");

    /** One that is not judged, whatever else it may be. */
    Captured without(Unjudged why) {
        return new Captured(exchange, recorder, body, timed, Optional.of(why), context);
    }

    /** The same with another state of its body. */
    Captured with(Exchange changed, State state) {
        return new Captured(changed, recorder, state, timed, unjudged, context);
    }

    /** The same without the body of the answer, which cannot be relied on. */
    Captured withoutBody() {
        return with(of(exchange.request(), Payload.EMPTY), State.MISSING);
    }

    /** The same about this request. */
    Captured about(UcwaRequest request) {
        return with(of(request, exchange.body()), body);
    }

    private Exchange of(UcwaRequest request, Payload payload) {
        return new Exchange(
                exchange.id(),
                exchange.cause(),
                request,
                exchange.status(),
                exchange.headers(),
                payload,
                exchange.started(),
                exchange.duration(),
                exchange.failure());
    }

    /** Whether the answer shows that somebody took something out of it. */
    boolean isRedacted() {
        return isRedacted(exchange.request().url())
                || isRedacted(exchange.body().forLog())
                || isRedacted(exchange.request().payload().forLog())
                || exchange.headers().stream().map(Header::value).anyMatch(Captured::isRedacted);
    }

    private static boolean isRedacted(String text) {
        return REDACTED.matcher(text).find();
    }

    /** Who recorded an exchange, and what such a record never shows. */
    enum Recorder {
        /** This suite, in a run log. */
        SUITE(Set.of()),
        /** A proxy that keeps messages byte by byte. */
        RAW(Set.of()),
        /** This suite, in an archive: all headers are there, but nothing of how the bytes were framed. */
        OWN_ARCHIVE(Set.of("http.framing")),
        /** A browser or a proxy, in an archive: headers may be left out, merged or added. */
        ARCHIVE(Set.of("http.framing", "http.header-once", "http.version-header", "http.challenge"));

        private final Set<String> silent;

        Recorder(Set<String> silent) {
            this.silent = silent;
        }

        /** Ids of the rules that its records say nothing of. */
        Set<String> silent() {
            return silent;
        }
    }
}
