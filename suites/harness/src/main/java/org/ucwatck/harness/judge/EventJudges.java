package org.ucwatck.harness.judge;

import static org.ucwatck.harness.judge.PassiveJudge.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.events.EventPage;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.ResourceSchemas;
import tools.jackson.databind.JsonNode;

/** What every page of the event channel promises (page EventChannelDetails). */
final class EventJudges {
    private final ResourceSchemas schemas;
    private final Catalogue catalogue = Catalogue.load();

    EventJudges(ResourceSchemas schemas) {
        this.schemas = schemas;
    }

    Optional<List<Complaint>> pageShape(Observation seen) {
        return seen.events().map(body -> schemas.events(body.json()).stream()
                .filter(violation -> !violation.pointer().contains("/_embedded"))
                .map(violation -> new Complaint(
                        "an event page of the documented shape", violation.pointer() + ": " + violation.message()))
                .toList());
    }

    /** Asked of pages that bring events: the page of an idle channel may lead back to itself. */
    Optional<List<Complaint>> nextAdvances(Observation seen) {
        return seen.events()
                .map(body -> EventPage.of(seen.exchange(), body))
                .filter(page -> !page.events().isEmpty())
                .map(page -> unless(
                        !page.continuation().equals(seen.exchange().request().url()),
                        "a next link that differs from the link that was followed",
                        "a page with events whose next link is the link that was followed"));
    }

    Optional<List<Complaint>> embeddedSchema(Observation seen) {
        return seen.events().map(body -> {
            List<Complaint> complaints = new ArrayList<>();
            EventPage.of(seen.exchange(), body).events().forEach(event -> event.embedded()
                    .ifPresent(resource -> {
                        complaints.addAll(schemaOf(event, resource.json()));
                        complaints.addAll(linkOf(event, seen));
                    }));
            return complaints;
        });
    }

    private List<Complaint> schemaOf(Event event, JsonNode embedded) {
        String rel = catalogue.resource(event.rel()).isPresent()
                ? event.rel()
                : embedded.path("rel").asString("");
        if (!schemas.knows(rel)) {
            return List.of();
        }
        return schemas.resource(rel, embedded).stream()
                .map(violation -> new Complaint(
                        "an embedded " + rel + " as its page describes it",
                        "embedded " + rel + " at " + violation.pointer() + ": " + violation.message()))
                .toList();
    }

    private static List<Complaint> linkOf(Event event, Observation seen) {
        String self = event.embedded()
                .flatMap(resource -> resource.self())
                .flatMap(href -> seen.exchange().resolve(href))
                .orElse(event.href());
        return unless(
                self.equals(event.href()),
                "an embedded resource whose self link is the link of its event",
                "an embedded " + event.rel() + " with another self link than the event");
    }

    static List<Event> eventsOf(Observation seen) {
        Optional<Representation> page = seen.events();
        return page.map(body -> EventPage.of(seen.exchange(), body).events()).orElse(List.of());
    }
}
