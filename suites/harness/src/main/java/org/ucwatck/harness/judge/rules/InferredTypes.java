package org.ucwatck.harness.judge.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.EventNode;
import org.ucwatck.harness.judge.look.Nested;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.judge.look.SchemaViolations;
import org.ucwatck.spec.schemas.ResourceSchemas;

/** Kinds that one sample, a capture, or samples against words show: too little to be demanded, enough to be told. */
final class InferredTypes {
    private final SchemaViolations violations;
    private final EventContents contents;

    InferredTypes(ResourceSchemas schemas) {
        this.violations = new SchemaViolations(schemas);
        this.contents = new EventContents(schemas);
    }

    /** Asked of resources that show such a member, in events too. */
    Optional<List<Complaint>> judge(Observation seen) {
        List<Nested> shown =
                Stream.concat(answered(seen), embedded(seen, contents)).toList();
        if (shown.stream().noneMatch(Nested::showsInferred)) {
            return Optional.empty();
        }
        return Optional.of(shown.stream()
                .filter(each -> !each.covered() && !each.rel().isEmpty())
                .flatMap(each -> violations.of(SchemaViolations.INFERRED, each.rel(), each.json()).stream())
                .toList());
    }

    private static Stream<Nested> answered(Observation seen) {
        return seen.resource().stream().flatMap(body -> BodyJudges.nested(seen, body).stream());
    }

    /** What the events of a page embed, as far as pages tell of it. */
    static Stream<Nested> embedded(Observation seen, EventContents contents) {
        return EventNode.of(seen).stream()
                .flatMap(event -> contents.shown(event).stream())
                .filter(nested -> !nested.rel().isEmpty());
    }
}
