package org.ucwatck.harness.judge.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.StateTable;

/** What resources with a state show in it, by the tables of states. */
final class StateJudges {
    private StateJudges() {}

    /**
     * A resource with a state, as an answer or an event shows it.
     *
     * @param table the table of its rel
     * @param resource what is shown
     * @param whole whether it is the answer itself, which leaves no link out
     */
    record Shown(StateTable table, Resource resource, boolean whole) {
        String state() {
            return resource.text("state").orElse("");
        }
    }

    /** A state that the enumeration lacks is for the schema to say. */
    static Optional<List<Complaint>> links(Observation seen) {
        List<Shown> all = Stream.concat(answered(seen).stream(), told(seen))
                .filter(shown -> shown.table().state(shown.state()).isPresent())
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Complaint> complaints = new ArrayList<>();
        for (Shown shown : all) {
            shown.table().state(shown.state()).ifPresent(state -> complaints.addAll(links(shown, state)));
        }
        return Optional.of(complaints);
    }

    /** That a resource has no links at all is for the rule about self links to say. */
    private static List<Complaint> links(Shown shown, StateTable.State state) {
        String rel = shown.table().rel();
        List<Complaint> complaints = new ArrayList<>();
        for (String link : state.forbidden()) {
            if (shown.resource().link(link).isPresent()) {
                complaints.add(new Complaint(
                        "none of the links " + state.forbidden() + " on " + rel + " when " + state.name(),
                        rel + " shows " + link + " when " + state.name()));
            }
        }
        boolean bare = state.anyOf().stream()
                .noneMatch(link -> shown.resource().link(link).isPresent());
        boolean hasLinks = !shown.resource().linkRels().isEmpty();
        if (shown.whole() && hasLinks && bare && !state.anyOf().isEmpty()) {
            complaints.add(new Complaint(
                    "one of the links " + state.anyOf() + " on " + rel + " when " + state.name(),
                    rel + " shows none of them when " + state.name()));
        }
        return complaints;
    }

    /** The body of an answer, if it is a resource that has a table. */
    static Optional<Shown> answered(Observation seen) {
        return seen.resource().map(Representation::resource).flatMap(resource -> table(
                        resource.rel().isEmpty() ? seen.rel() : resource.rel())
                .map(table -> new Shown(table, resource, true)));
    }

    /** What a page of events embeds of such resources, in order. */
    private static Stream<Shown> told(Observation seen) {
        return EventJudges.eventsOf(seen).stream().flatMap(event -> told(event).stream());
    }

    /** What an event embeds, if it is of a resource that has a table. */
    static Optional<Shown> told(Event event) {
        return table(event.rel()).flatMap(table -> event.embedded().map(resource -> new Shown(table, resource, false)));
    }

    /** The table of the rel, or of a type whose role it names. */
    private static Optional<StateTable> table(String rel) {
        return Catalogue.load().namesOf(rel).stream()
                .flatMap(name -> StateTable.of(name).stream())
                .findFirst();
    }
}
