package org.ucwatck.report.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.RunLog;
import tools.jackson.databind.JsonNode;

/** The event channels of a run, each with its pending GETs in order; what the pages say is read when it is asked for. */
final class EventPages {
    private static final Pattern XML_PAGE = Pattern.compile("\\s*(<\\?[^>]*\\?>\\s*)?<events[\\s>/]");
    private static final Pattern APPLICATION = Pattern.compile("(.*/applications/[^/]+)(/.*)?");

    private final Map<String, List<RecordedExchange>> channels = new LinkedHashMap<>();
    private final Map<String, List<Event>> read = new HashMap<>();

    /** One event of a page: its words, the address of what it tells of, and the text in which the ids of that stand. */
    record Event(String words, String address, String raw) {}

    EventPages(RunLog log) {
        log.exchanges().stream().filter(EventPages::isPage).forEach(page -> application(page)
                .ifPresent(name -> channels.put(name, new ArrayList<>())));
        log.exchanges().stream()
                .filter(exchange -> exchange.request().method().equals("GET"))
                .filter(exchange -> exchange.context().rel().equals("events")
                        || Address.of(exchange).endsWith("/events")
                        || isPage(exchange))
                .forEach(exchange -> application(exchange)
                        .flatMap(name -> Optional.ofNullable(channels.get(name)))
                        .ifPresent(pages -> pages.add(exchange)));
    }

    /** Whether the answer is a page of an event channel. */
    static boolean isPage(RecordedExchange exchange) {
        String body = exchange.response().body();
        return exchange.request().method().equals("GET")
                && (body.startsWith("{")
                        ? body.contains("\"sender\"")
                        : XML_PAGE.matcher(body).lookingAt());
    }

    /** The pending GETs of the channel of the application that the exchange is about, in order; empty when there is none. */
    List<RecordedExchange> channelOf(RecordedExchange exchange) {
        return application(exchange)
                .flatMap(name -> Optional.ofNullable(channels.get(name)))
                .orElse(List.of());
    }

    /** The events of a page in order. */
    List<Event> events(RecordedExchange page) {
        return read.computeIfAbsent(page.id(), id -> read(page));
    }

    private static List<Event> read(RecordedExchange page) {
        List<Event> events = new ArrayList<>();
        for (JsonNode sender : Body.of(page.response().body()).path("sender").values()) {
            for (JsonNode event : sender.path("events").values()) {
                String address = Address.of(event.path("link").path("href").asString(""), page);
                events.add(new Event(words(event), address, event.toString()));
            }
        }
        return events;
    }

    /** When the answer was there. */
    static Instant arrival(RecordedExchange exchange) {
        return exchange.started().plus(exchange.duration());
    }

    private static String words(JsonNode event) {
        String rel = event.path("link").path("rel").asString("?");
        String status = event.path("status").asString("");
        String id = operationId(event.path("_embedded"));
        return event.path("type").asString("?") + " " + rel + (status.isEmpty() ? "" : " " + status)
                + (id.isEmpty() ? "" : " " + id);
    }

    private static String operationId(JsonNode embedded) {
        return embedded.values().stream()
                .map(resource -> resource.path("operationId").asString(""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** By what the run log says of it or, in a log of others, by its address. */
    private static Optional<String> application(RecordedExchange exchange) {
        String session = exchange.context().application();
        if (!session.isEmpty()) {
            return Optional.of(exchange.context().part() + " " + session);
        }
        var match = APPLICATION.matcher(Address.of(exchange));
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
