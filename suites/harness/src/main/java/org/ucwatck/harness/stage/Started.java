package org.ucwatck.harness.stage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.weather.Weather;
import org.ucwatck.spec.Catalogue;

/**
 * What a request may have begun although its answer does not say so.
 *
 * @param rel what the request leads to
 * @param operationIds those that the check used, by which the operation is known
 */
public record Started(String rel, List<String> operationIds) {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    public Started {
        operationIds = List.copyOf(operationIds);
    }

    /** Whether the target may not be as it was: the request was carried out, or nobody knows. */
    public static boolean mayHaveChanged(Exchange exchange) {
        return !SAFE.contains(exchange.request().method()) && (exchange.succeeded() || isUnknown(exchange));
    }

    /** What the lost POSTs of a check may have begun. */
    static Stream<Started> lost(Trace trace, List<String> operationIds) {
        return trace.exchanges().stream()
                .filter(exchange -> exchange.request().method().equals("POST") && isUnknown(exchange))
                .map(exchange -> new Started(exchange.request().rel(), operationIds))
                .distinct();
    }

    /** Ends what the requests of a check began or may have begun, as far as it rings. */
    static void end(Trace trace, List<String> operationIds, FormatStage stage) {
        lost(trace, operationIds).forEach(stage::endLost);
        trace.exchanges().stream()
                .filter(exchange ->
                        exchange.succeeded() && rings(exchange.request().rel()))
                .flatMap(exchange -> exchange.location().stream()
                        .map(url -> Map.entry(url, shownBy(exchange.request().rel()))))
                .distinct()
                .forEach(shown -> stage.endStarted(shown.getKey(), shown.getValue()));
    }

    /** Whether it begins something anew, of which nobody else knows, that goes on ringing. */
    private static boolean rings(String rel) {
        return Catalogue.load()
                .effect(rel)
                .filter(effect -> effect.rings() && effect.started().isPresent())
                .isPresent();
    }

    /** What the Location of an answer leads to. */
    private static String shownBy(String rel) {
        return Catalogue.load()
                .page(rel)
                .flatMap(page -> page.operation("POST"))
                .flatMap(operation -> operation.answer().body())
                .orElse("");
    }

    private static boolean isUnknown(Exchange exchange) {
        return Weather.of(exchange).filter(kind -> !kind.leftUndone()).isPresent();
    }
}
