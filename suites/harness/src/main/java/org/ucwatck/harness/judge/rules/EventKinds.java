package org.ucwatck.harness.judge.rules;

import static org.ucwatck.harness.judge.look.PassiveJudge.unless;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.EventNode;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.judge.look.Rels;
import org.ucwatck.harness.judge.look.Value;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.EventTables;

/** What the event tables of the pages promise of single events: type, sender, and how an operation ends. */
final class EventKinds {
    private static final Set<String> OF_RESOURCES = Set.of("added", "deleted");
    private static final Set<String> OF_OPERATIONS = Set.of("started", "completed");
    private static final Set<String> STATUSES = Set.of("Success", "Failure");

    private final EventTables tables = Catalogue.load().events();

    /** A target that no table lists is not judged; {@code updated} is legal for all. */
    Optional<List<Complaint>> type(Observation seen) {
        return each(seen, event -> {
            if (tables.isOperation(event.rel())) {
                return Optional.of(unless(
                        !OF_RESOURCES.contains(event.type()),
                        "started, updated or completed of " + event.rel() + ", which is an operation",
                        event.words()));
            }
            return tables.isResource(event.rel())
                    ? Optional.of(unless(
                            !OF_OPERATIONS.contains(event.type()),
                            "added, updated or deleted of " + event.rel() + ", which is no operation",
                            event.words()))
                    : Optional.empty();
        });
    }

    /** A target that no table lists, in that collection or without, is not judged (B-90). */
    Optional<List<Complaint>> sender(Observation seen) {
        return each(seen, event -> {
            Set<String> senders = tables.senders(event.rel(), event.in());
            if (senders.isEmpty() || event.sender().isEmpty()) {
                return Optional.empty();
            }
            boolean listed = senders.stream().anyMatch(sender -> isCalled(event.sender(), sender));
            return Optional.of(unless(
                    listed,
                    "events of " + event.target() + " from " + String.join(" or ", senders),
                    event.words() + " from " + event.sender()));
        });
    }

    private static boolean isCalled(String name, String sender) {
        return name.equals(sender)
                || (Rels.isKnown(name) && !Collections.disjoint(Rels.names(name), Rels.names(sender)));
    }

    /** Asked of events that tell a status. */
    Optional<List<Complaint>> status(Observation seen) {
        return each(
                seen,
                event -> event.json().path("status").isMissingNode()
                        ? Optional.empty()
                        : Optional.of(unless(
                                STATUSES.contains(event.status()),
                                "status Success or Failure",
                                event.words() + " with "
                                        + Value.words(event.json().path("status")) + " as status")));
    }

    /** Asked of operations that failed. */
    Optional<List<Complaint>> failureReason(Observation seen) {
        return each(
                seen,
                event -> event.status().equals("Failure")
                        ? Optional.of(unless(
                                event.json().path("reason").isObject(),
                                "a reason with the status Failure",
                                event.words() + " with status Failure and without a reason"))
                        : Optional.empty());
    }

    private static Optional<List<Complaint>> each(
            Observation seen, Function<EventNode, Optional<List<Complaint>>> judge) {
        List<Complaint> complaints = new ArrayList<>();
        boolean spoken = false;
        for (EventNode event : EventNode.of(seen)) {
            Optional<List<Complaint>> judged = judge.apply(event);
            spoken |= judged.isPresent();
            judged.ifPresent(complaints::addAll);
        }
        return spoken ? Optional.of(complaints) : Optional.empty();
    }
}
