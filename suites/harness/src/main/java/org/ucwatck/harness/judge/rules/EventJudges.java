package org.ucwatck.harness.judge.rules;

import static org.ucwatck.harness.judge.look.PassiveJudge.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.events.EventPage;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.EventNode;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.spec.schemas.ResourceSchemas;
import tools.jackson.databind.JsonNode;

/** What every page of the event channel promises (page EventChannelDetails). */
final class EventJudges {
    private final ResourceSchemas schemas;
    private final EventContents contents;

    EventJudges(ResourceSchemas schemas) {
        this.schemas = schemas;
        this.contents = new EventContents(schemas);
    }

    Optional<List<Complaint>> pageShape(Observation seen) {
        return seen.events().map(body -> {
            List<Complaint> complaints = new ArrayList<>();
            schemas.events(body.json()).stream()
                    .filter(violation -> !violation.pointer().contains("/_embedded"))
                    .map(violation -> violation.pointer() + ": " + violation.message())
                    .forEach(found -> complaints.add(new Complaint("an event page of the documented shape", found)));
            complaints.addAll(links(body.json(), !EventNode.of(seen).isEmpty()));
            body.json()
                    .path("events")
                    .values()
                    .forEach(stray -> complaints.add(new Complaint(
                            "events in the blocks of their senders",
                            "outside of any sender: " + new EventNode("", stray).words())));
            return complaints;
        });
    }

    /** Pages without events may lack self, and resync may stand beside next (B-88). */
    private static List<Complaint> links(JsonNode page, boolean events) {
        JsonNode links = page.path("_links");
        List<Complaint> complaints = new ArrayList<>(unless(
                !events || links.path("self").path("href").isString(),
                "a self link on a page with events",
                "a page with events and without self link"));
        complaints.addAll(unless(
                !links.has("resume") || !links.has("next"),
                "a link resume in place of next",
                "a page with the links resume and next"));
        return complaints;
    }

    /** Asked of pages that bring events and lead on: the page of an idle channel may lead back to itself. */
    Optional<List<Complaint>> nextAdvances(Observation seen) {
        return seen.events()
                .map(body -> EventPage.of(seen.exchange(), body))
                .filter(page -> !page.events().isEmpty() && !page.continuation().isEmpty())
                .map(page -> unless(
                        !page.continuation().equals(seen.exchange().request().url()),
                        "a next link that differs from the link that was followed",
                        "a page with events whose next link is the link that was followed"));
    }

    /** Asked of pages whose events embed something of which a page tells. */
    Optional<List<Complaint>> embeddedSchema(Observation seen) {
        List<List<Complaint>> judged = EventNode.of(seen).stream()
                .flatMap(event -> contents.judge(event, seen).stream())
                .toList();
        return judged.isEmpty()
                ? Optional.empty()
                : Optional.of(judged.stream().flatMap(List::stream).toList());
    }

    static List<Event> eventsOf(Observation seen) {
        Optional<Representation> page = seen.events();
        return page.map(body -> EventPage.of(seen.exchange(), body).events()).orElse(List.of());
    }
}
