package org.ucwatck.verdict.log;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ucwatck.verdict.exchange.RecordedExchange;

/** The conversations that a run saw in an application of its own and did not end, by its record. */
public final class OpenConversations {
    /** What a DELETE of one of them is about. */
    public static final String REL = "conversation";

    private static final Set<Integer> GONE = Set.of(404, 410);

    private OpenConversations() {}

    /**
     * Their absolute URLs.
     *
     * @param creation id of the exchange that created the application
     */
    public static List<String> of(RunLog log, String creation) {
        RecordedExchange.Context place =
                log.exchange(creation).map(RecordedExchange::context).orElse(RecordedExchange.Context.NONE);
        if (place.application().isEmpty()) {
            return List.of();
        }
        List<RecordedExchange> about = log.exchanges().stream()
                .filter(exchange -> exchange.context().rel().equals(REL))
                .toList();
        Set<String> ended = about.stream()
                .filter(OpenConversations::ends)
                .map(exchange -> exchange.request().url())
                .collect(Collectors.toSet());
        return about.stream()
                .filter(RecordedExchange::succeeded)
                .filter(exchange -> exchange.context().part() == place.part()
                        && exchange.context().application().equals(place.application()))
                .map(exchange -> exchange.request().url())
                .filter(url -> !ended.contains(url))
                .distinct()
                .toList();
    }

    private static boolean ends(RecordedExchange exchange) {
        boolean deletes = exchange.request().method().equals("DELETE") && exchange.succeeded();
        return deletes || GONE.contains(exchange.response().status());
    }
}
