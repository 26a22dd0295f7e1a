package org.ucwatck.harness.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.ErrorBody;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import tools.jackson.databind.JsonNode;

/**
 * One answer of the event channel.
 *
 * @param by rel of the link to follow: next, resume or resync; empty text when there is none
 * @param continuation absolute URL to follow: that of next, resume or resync; empty text when there is none
 * @param events all events in order
 */
public record EventPage(String by, String continuation, List<Event> events) {
    public EventPage {
        events = List.copyOf(events);
    }

    /** Reads a page as far as it can be read; what is wrong with it is for the judges to say. */
    public static EventPage of(Exchange exchange, Representation representation) {
        Resource page = representation.resource();
        String by = List.of("next", "resume", "resync").stream()
                .filter(rel -> page.link(rel)
                        .flatMap(link -> exchange.resolve(link.href()))
                        .isPresent())
                .findFirst()
                .orElse("");
        String continuation =
                page.link(by).flatMap(link -> exchange.resolve(link.href())).orElse("");
        List<Event> events = new ArrayList<>();
        for (JsonNode sender : representation.json().path("sender").values()) {
            for (JsonNode event : sender.path("events").values()) {
                events.add(event(exchange, sender, event));
            }
        }
        return new EventPage(by, continuation, events);
    }

    private static Event event(Exchange exchange, JsonNode sender, JsonNode event) {
        JsonNode link = event.path("link");
        String rel = link.path("rel").asString("");
        JsonNode reason = event.path("reason");
        return new Event(
                event.path("type").asString(""),
                rel,
                absolute(exchange, link),
                sender.path("rel").asString(""),
                absolute(exchange, sender),
                absolute(exchange, event.path("in")),
                content(event.path("_embedded"), rel, exchange.request().url()),
                event.path("status").asString(""),
                reason.isObject() ? new ErrorBody(reason) : null,
                exchange.id());
    }

    /** The embedded target, under the rel of the link or, where a server names it otherwise, the only one there. */
    private static @Nullable Resource content(JsonNode embedded, String rel, String base) {
        JsonNode own = embedded.path(rel);
        if (own.isObject()) {
            return new Resource(own, base);
        }
        return embedded.size() == 1 && embedded.values().iterator().next().isObject()
                ? new Resource(embedded.values().iterator().next(), base)
                : null;
    }

    private static String absolute(Exchange exchange, JsonNode link) {
        String href = link.path("href").asString("");
        return Optional.of(href).flatMap(exchange::resolve).orElse(href);
    }
}
