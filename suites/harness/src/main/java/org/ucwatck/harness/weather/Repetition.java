package org.ucwatck.harness.weather;

import java.util.Set;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;

/** What may be sent again after which weather. */
enum Repetition {
    /** What changes nothing, or is the same however often it is done: GET, DELETE, PUT with If-Match. */
    ALWAYS,
    /** A POST of which a second sending does no harm: it is answered as the first, or that all is done already. */
    HARMLESS,
    /** Any other request, only when it was surely not carried out. */
    IF_LEFT_UNDONE,
    /** The same, but for a request that a 429 answers: whether the server has a limit is what it asks. */
    IF_UNAVAILABLE;

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int PRECONDITION_FAILED = 412;
    private static final Set<Integer> DOUBTFUL = Set.of(NOT_FOUND, CONFLICT, GONE, PRECONDITION_FAILED);

    static Repetition of(UcwaRequest request) {
        return switch (request.method()) {
            case "GET", "HEAD", "OPTIONS", "DELETE" -> ALWAYS;
            case "PUT" -> request.headerValue("If-Match").isPresent() ? ALWAYS : IF_LEFT_UNDONE;
            default -> IF_LEFT_UNDONE;
        };
    }

    boolean allows(Weather kind) {
        return this == ALWAYS || this == HARMLESS || kind.leftUndone();
    }

    /** Whether a failure of this kind is the answer that the request asks for, and no weather. */
    boolean isAnswered(Weather kind) {
        return this == IF_UNAVAILABLE && kind == Weather.LIMITED;
    }

    /** Whether this answer to a second sending says that the first, which may have taken effect, has done it all. */
    boolean isEcho(Exchange answer, boolean mayHaveTakenEffect) {
        if (!mayHaveTakenEffect) {
            return false;
        }
        int status = answer.status();
        return switch (answer.request().method()) {
            case "DELETE" -> status == NOT_FOUND || status == GONE;
            case "PUT" -> status == PRECONDITION_FAILED;
            case "POST" -> this == HARMLESS && status == CONFLICT;
            default -> false;
        };
    }

    /** Whether the answer may be owed to a first sending that was said to be left undone and was not. */
    boolean isDoubtful(Exchange answer) {
        return this == IF_LEFT_UNDONE && DOUBTFUL.contains(answer.status());
    }
}
