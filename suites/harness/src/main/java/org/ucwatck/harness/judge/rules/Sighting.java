package org.ucwatck.harness.judge.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.judge.look.Nested;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.judge.look.Rels;
import org.ucwatck.harness.judge.look.SchemaViolations;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Element;
import org.ucwatck.spec.rules.Range;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.spec.schemas.ResourceSchemas;

/**
 * Which elements of the catalogue an exchange shows something of.
 *
 * @param operation path of the operation, or of the page where it has no such operation
 * @param answered resources of the body
 * @param told rels of the resources that events embed
 * @param embedded the same resources and what they embed
 */
record Sighting(String operation, List<Nested> answered, List<String> told, List<Nested> embedded) {
    private static final EventContents CONTENTS = new EventContents(ResourceSchemas.load());

    /** What a resource has to show before a rule speaks of it; other rules speak of all that is shown. */
    private static final Map<String, Predicate<Nested>> ASKED = Map.of(
            "body.date",
            BodyJudges::showsDate,
            "body.embedded",
            nested -> nested.json().has("_embedded"),
            SchemaViolations.INFERRED,
            Nested::showsInferred,
            "body.link-cardinality",
            BodyJudges::showsLink);

    static Sighting of(Observation seen) {
        List<Nested> answered = seen.resource().stream()
                .flatMap(body -> BodyJudges.nested(seen, body).stream())
                .filter(nested -> !nested.rel().isEmpty())
                .toList();
        List<String> told = EventJudges.eventsOf(seen).stream()
                .filter(event -> event.embedded().isPresent() && Rels.isKnown(event.rel()))
                .map(Event::rel)
                .toList();
        List<Nested> embedded = InferredTypes.embedded(seen, CONTENTS).toList();
        return new Sighting(operation(seen), answered, told, embedded);
    }

    /** Paths of the elements that the rule speaks of. */
    Set<String> elements(String rule) {
        if (kind(rule) == Element.Kind.OPERATION) {
            return Set.of(operation);
        }
        List<String> only = range(rule).map(Range::only).orElse(List.of());
        Predicate<Nested> asked = ASKED.get(rule);
        Set<String> paths = new TreeSet<>(asked == null ? told : List.of());
        (asked == null
                        ? answered.stream()
                        : Stream.concat(answered.stream(), embedded.stream()).filter(asked))
                .map(Nested::rel)
                .forEach(paths::add);
        paths.removeIf(path -> !only.isEmpty() && !only.contains(path));
        return paths;
    }

    /** The element of a complaint that names none. */
    String outermost(String rule) {
        return kind(rule) == Element.Kind.OPERATION
                ? operation
                : Stream.concat(answered.stream().map(Nested::rel), told.stream())
                        .findFirst()
                        .orElse(operation);
    }

    private static Element.Kind kind(String rule) {
        return range(rule).map(Range::kind).orElse(Element.Kind.OPERATION);
    }

    private static Optional<Range> range(String rule) {
        return Catalogue.load().rule(rule).flatMap(Rule::each);
    }

    private static String operation(Observation seen) {
        UcwaRequest request = seen.exchange().request();
        return Catalogue.load().operation(request.rel(), request.method()).orElse(request.rel());
    }
}
