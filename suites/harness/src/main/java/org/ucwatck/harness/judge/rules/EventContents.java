package org.ucwatck.harness.judge.rules;

import static org.ucwatck.harness.judge.look.PassiveJudge.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.Embeddings;
import org.ucwatck.harness.judge.look.EventNode;
import org.ucwatck.harness.judge.look.LinkShapes;
import org.ucwatck.harness.judge.look.Nested;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.judge.look.Rels;
import org.ucwatck.harness.judge.look.SchemaViolations;
import org.ucwatck.harness.judge.look.Value;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.schemas.ResourceSchemas;
import tools.jackson.databind.JsonNode;

/** What events embed: the resource that they tell of, as its page describes it (page EventChannelDetails). */
final class EventContents {
    private final ResourceSchemas schemas;

    EventContents(ResourceSchemas schemas) {
        this.schemas = schemas;
    }

    /** What is wrong with what the event embeds; empty when it embeds nothing, or nothing of which a page tells. */
    Optional<List<Complaint>> judge(EventNode event, Observation seen) {
        JsonNode embedded = event.json().path("_embedded");
        if (embedded.isMissingNode()) {
            return Optional.empty();
        }
        if (!embedded.isObject()) {
            return Optional.of(List.of(new Complaint(
                    "_embedded that is an object with the target of the event",
                    event.words() + " with " + Value.words(embedded) + " as _embedded")));
        }
        List<Complaint> complaints = new ArrayList<>();
        boolean judged = false;
        for (Map.Entry<String, JsonNode> member : embedded.properties()) {
            if (isTarget(event, member)) {
                complaints.addAll(target(event, member, seen));
                judged |= isKnown(event, member);
            }
        }
        if (!embedded.isEmpty() && embedded.propertyStream().noneMatch(member -> isTarget(event, member))) {
            complaints.add(foreign(event, embedded));
        }
        return judged || !complaints.isEmpty() ? Optional.of(complaints) : Optional.empty();
    }

    /** Under the rel of the link or, when there is none, under another name of the same resource. */
    private static boolean isTarget(EventNode event, Map.Entry<String, JsonNode> member) {
        if (event.json().path("_embedded").has(event.rel())) {
            return member.getKey().equals(event.rel());
        }
        return Rels.mayBeOne(member.getKey(), event.rel())
                || member.getValue().path("rel").asString("").equals(event.rel());
    }

    /** All that the event embeds of its target, however deep, as its pages judge it. */
    List<Nested> shown(EventNode event) {
        return event.json()
                .path("_embedded")
                .propertyStream()
                .filter(member -> member.getValue().isObject() && isTarget(event, member))
                .flatMap(member -> Nested.of(judge(event, member), member.getValue()).stream())
                .toList();
    }

    private static Complaint foreign(EventNode event, JsonNode embedded) {
        return new Complaint(
                "an event that embeds the resource that it tells of",
                event.words() + " embeds " + String.join(", ", embedded.propertyNames()));
    }

    private boolean isKnown(EventNode event, Map.Entry<String, JsonNode> member) {
        return !judge(event, member).isEmpty();
    }

    private String judge(EventNode event, Map.Entry<String, JsonNode> member) {
        String named = member.getValue().path("rel").asString("");
        return List.of(event.rel(), named, member.getKey()).stream()
                .filter(schemas::knows)
                .findFirst()
                .orElse("");
    }

    private List<Complaint> target(EventNode event, Map.Entry<String, JsonNode> member, Observation seen) {
        JsonNode json = member.getValue();
        String words = "embedded " + (member.getKey().isEmpty() ? event.rel() : member.getKey());
        if (!json.isObject()) {
            return List.of(
                    new Complaint("an event that embeds one resource", event.words() + " embeds " + Value.words(json)));
        }
        List<Complaint> complaints = new ArrayList<>();
        String rel = judge(event, member);
        List<Nested> all = Nested.of(rel, json);
        all.stream().filter(each -> !each.covered()).forEach(each -> complaints.addAll(schema(each)));
        all.forEach(each -> complaints.addAll(form(each, seen)));
        complaints.addAll(unless(json.has("rel"), "the rel of every embedded resource", words + " without rel"));
        if (rel.isEmpty()) {
            boolean self = new Resource(json).self().isPresent();
            complaints.addAll(unless(self, "a self link of every embedded resource", words + " without self link"));
        }
        complaints.addAll(link(event, json, seen));
        return complaints;
    }

    private List<Complaint> schema(Nested nested) {
        if (nested.rel().isEmpty()) {
            return List.of();
        }
        return schemas.resource(nested.rel(), nested.json()).stream()
                .filter(violation -> !SchemaViolations.isInferred(nested.rel(), violation))
                .map(violation -> new Complaint(
                        "an embedded " + nested.rel() + " as its page describes it",
                        "embedded " + nested.rel() + " at " + violation.pointer() + ": "
                                + SchemaViolations.words(violation)))
                .toList();
    }

    private static List<Complaint> form(Nested nested, Observation seen) {
        List<Complaint> complaints = new ArrayList<>(Embeddings.rel(nested));
        if (seen.format() == Format.JSON) {
            complaints.addAll(LinkShapes.of(nested));
            complaints.addAll(Embeddings.shape(nested));
        }
        return complaints;
    }

    private static List<Complaint> link(EventNode event, JsonNode json, Observation seen) {
        Optional<String> self =
                new Resource(json).self().flatMap(href -> seen.exchange().resolve(href));
        Optional<String> target =
                Optional.of(event.json().path("link").path("href").asString("")).flatMap(seen.exchange()::resolve);
        return unless(
                self.isEmpty() || self.equals(target),
                "an embedded resource whose self link is the link of its event",
                "an embedded " + event.rel() + " with another self link than the event");
    }
}
