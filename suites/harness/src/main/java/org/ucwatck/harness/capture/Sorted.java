package org.ucwatck.harness.capture;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.ucwatck.harness.capture.Captured.Recorder;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;

/**
 * An exchange of UCWA, and what is known of it.
 *
 * @param captured as it was recorded, with the operation and the application where they are known
 * @param glance what its answer says of itself
 * @param silent ids of rules that it says nothing of
 */
record Sorted(Captured captured, Glance glance, Set<String> silent) {
    private static final String MEDIA_TYPE = "body.media-type";

    /** The same as Evidence has it, by what the record shows and what is known of the request. */
    static Sorted of(Captured captured, Glance glance) {
        Exchange exchange = captured.exchange();
        UcwaRequest request = exchange.request();
        boolean own = captured.recorder() == Recorder.SUITE;
        Set<String> silent = new HashSet<>(captured.recorder().silent());
        boolean untyped = exchange.header("Content-Type").isEmpty();
        if (!own
                && (request.rel().isEmpty() && exchange.format().isEmpty()
                        || untyped && captured.recorder() == Recorder.ARCHIVE)) {
            silent.add(MEDIA_TYPE);
        }
        if (!own && !glance.events()) {
            silent.add("call.transitions");
        }
        if (!own && request.application().isEmpty()) {
            silent.add("event.own-application");
        }
        if (captured.body() != CapturedBody.State.WHOLE) {
            silent.add("http.framing");
        }
        return new Sorted(captured, glance, silent);
    }

    Exchange exchange() {
        return captured.exchange();
    }

    /** Whether it is a page of a channel of which the recording alone tells what came before. */
    boolean isPage() {
        return glance.events() && captured.recorder() != Recorder.SUITE;
    }

    Sorted at(Instant started) {
        Exchange it = exchange();
        return with(it.cause(), started);
    }

    Sorted causedBy(String cause) {
        return with(cause, exchange().started());
    }

    private Sorted with(String cause, Instant started) {
        Exchange it = exchange();
        Exchange moved = new Exchange(
                it.id(),
                cause,
                it.request(),
                it.status(),
                it.headers(),
                it.body(),
                started,
                it.duration(),
                it.failure());
        return new Sorted(captured.with(moved, captured.body()), glance, silent);
    }
}
