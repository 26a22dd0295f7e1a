package org.ucwatck.harness.weather;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;

/** Failures that may follow the request, by the request: the same one of a check that runs again is the same request. */
final class Suspicions {
    private final Map<String, List<Exchange>> open = new ConcurrentHashMap<>();
    private final Set<String> doubted = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> inARow = new ConcurrentHashMap<>();

    /** The name of the request about to be sent: who sends it, what it does, and the how manieth of its kind it is. */
    static String name(UcwaRequest request, Trace trace) {
        String cause = trace.cause().contains("/")
                ? trace.cause().replaceFirst("~.*", "")
                : trace.cause().replaceFirst("(-[0-9]+)+$", "");
        String operation = operation(request);
        long before = trace.exchanges().stream()
                .filter(exchange -> Weather.of(exchange).isEmpty())
                .filter(exchange -> operation(exchange.request()).equals(operation))
                .count();
        return cause + " " + operation + " " + (trace.cause().contains("/") ? before : 0);
    }

    /** Method and resource. */
    static String operation(UcwaRequest request) {
        return request.method() + " " + (request.rel().isEmpty() ? request.url() : request.rel());
    }

    /** All failures of the request with this one; one of another kind begins anew. */
    List<Exchange> add(String name, Exchange failure) {
        return List.copyOf(open.compute(name, (key, known) -> {
            List<Exchange> alike =
                    known == null || !Weather.of(known.get(0)).equals(Weather.of(failure)) ? new ArrayList<>() : known;
            alike.add(failure);
            return alike;
        }));
    }

    /** An operation failed once more, whoever sent it. */
    void failed(String operation) {
        inARow.merge(operation, 1, Integer::sum);
    }

    /** An operation was answered. */
    void answered(String operation) {
        inARow.remove(operation);
    }

    /** How often an operation has failed since it was answered last. */
    int inARow(String operation) {
        return inARow.getOrDefault(operation, 0);
    }

    /** Whether this is the first doubt about the request since it was answered at once: only then is its check begun anew. */
    boolean doubt(String name) {
        return doubted.add(name);
    }

    /** The request was answered, or nothing can be said about it; whether any failure was known. */
    boolean clear(String name) {
        return open.remove(name) != null;
    }

    /** The request was answered at once: whatever fails later has to be doubted anew. */
    void trust(String name) {
        doubted.remove(name);
    }
}
