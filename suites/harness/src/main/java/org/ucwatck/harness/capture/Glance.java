package org.ucwatck.harness.capture;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ucwatck.harness.events.EventPage;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.MediaType;
import org.ucwatck.harness.judge.look.Rels;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.spec.pages.Format;
import tools.jackson.databind.JsonNode;

/**
 * What an answer says of itself at first sight, when nobody knows what was asked for.
 *
 * @param ucwa whether it is surely one of UCWA
 * @param readable whether its body can be read in the format that it declares, or there is none
 * @param rel what it says it is: the rel of a page of the catalogue, or empty text
 * @param events whether it is a page of the event channel
 * @param next where such a page leads on
 * @param links where its links lead, if it is of UCWA
 */
record Glance(boolean ucwa, boolean readable, String rel, boolean events, String next, LinkSet links) {
    private static final Set<String> ROOT_LINKS = Set.of("self", "user", "xframe", "redirect");
    private static final Set<String> USER_LINKS = Set.of("self", "applications", "xframe", "redirect");
    private static final Set<String> PAGE_LINKS = Set.of("next", "resume", "resync");

    static Glance at(Exchange exchange) {
        boolean vendor = isVendor(exchange);
        if (exchange.body().isEmpty() || exchange.format().isEmpty()) {
            return new Glance(vendor, true, "", false, "", LinkSet.EMPTY);
        }
        try {
            Representation body = Representation.of(exchange, "");
            return of(exchange, body, vendor);
        } catch (Unreadable e) {
            return new Glance(vendor, false, "", false, "", LinkSet.EMPTY);
        } catch (RuntimeException | StackOverflowError e) {
            // Larger than is read, or worse: the judges say so.
            return new Glance(vendor, true, "", false, "", LinkSet.EMPTY);
        }
    }

    /** Whether the answer declares a media type that only UCWA has. */
    static boolean isVendor(Exchange exchange) {
        return exchange.mediaType()
                .map(MediaType::name)
                .filter(it -> it.contains("ucwa+"))
                .isPresent();
    }

    private static Glance of(Exchange exchange, Representation body, boolean vendor) {
        boolean error = body.kind() == Representation.Kind.ERROR;
        boolean events = exchange.succeeded() && isPage(body);
        String rel = error || !exchange.succeeded() ? "" : events ? "events" : rel(body.json());
        boolean ucwa = vendor || !rel.isEmpty() || isInNamespace(exchange, body);
        LinkSet links = ucwa && !error ? LinkSet.of(body, rel) : LinkSet.EMPTY;
        String next = events ? EventPage.of(exchange, body).continuation() : "";
        return new Glance(ucwa, true, rel, events, next, links);
    }

    private static boolean isPage(Representation body) {
        JsonNode json = body.json();
        boolean leadsOn =
                PAGE_LINKS.stream().anyMatch(link -> json.path("_links").has(link));
        return body.kind() == Representation.Kind.EVENTS && (leadsOn || body.format() == Format.XML);
    }

    private static String rel(JsonNode json) {
        String named = json.path("rel").asString("");
        boolean self = json.path("_links").path("self").path("href").isString();
        if (!named.isEmpty()) {
            return self && Rels.isKnown(named) ? named : "";
        }
        return self && json.size() == 1
                ? entrance(new TreeSet<>(json.path("_links").propertyNames()))
                : "";
    }

    /** The entrance of shipping servers does not say what it is. */
    private static String entrance(Set<String> links) {
        if (ROOT_LINKS.containsAll(links) && links.contains("xframe")) {
            return "root";
        }
        return USER_LINKS.containsAll(links) && links.contains("applications") ? "user" : "";
    }

    private static boolean isInNamespace(Exchange exchange, Representation body) {
        return body.format() == Format.XML
                && new String(exchange.body().bytes(), StandardCharsets.ISO_8859_1).contains(Input.NAMESPACE);
    }

    /** Where an application stands, if the answer is one. */
    Optional<String> application() {
        return rel.equals("application") ? links.self() : Optional.empty();
    }
}
