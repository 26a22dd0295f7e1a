package org.ucwatck.harness.judge.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.Evidence;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.judge.look.PassiveJudge.Complained;
import org.ucwatck.harness.judge.look.PassiveJudge.Judged;
import org.ucwatck.harness.judge.look.PassiveJudge.Tally;
import org.ucwatck.harness.session.Once;

/** A tally of which no failure of this suite is lost, or held against the target: what it could not judge stays open. */
final class GuardedTally {
    private final String rule;
    private final Tally tally;
    private final List<Complained> failures = new ArrayList<>();
    private final Set<String> elements = new TreeSet<>();
    private final Map<String, String> outermost = new HashMap<>();

    GuardedTally(String rule, Tally tally) {
        this.rule = rule;
        this.tally = tally;
    }

    void see(Observation seen, Once<Sighting> sighting) {
        guarded(seen.exchange().id(), () -> {
            int before = tally.count();
            tally.see(seen);
            if (tally.count() > before) {
                elements.addAll(sighting.get().elements(rule));
                outermost.put(seen.exchange().id(), sighting.get().outermost(rule));
            }
            return true;
        });
    }

    /** Paths of the elements at which it judged, sorted. */
    Set<String> elements() {
        return elements;
    }

    /** The element that breaks the rule; empty when none of the catalogue is known to. */
    Optional<String> element(Complained complained) {
        String named = complained.complaint().element();
        return named.isEmpty() ? Optional.ofNullable(outermost.get(complained.exchange())) : Optional.of(named);
    }

    void seeOther(Evidence other) {
        guarded(other.exchange().id(), () -> {
            tally.seeOther(other);
            return true;
        });
    }

    Judged judged() {
        Judged judged = guarded("", tally::judged).orElseGet(() -> new Judged(0, List.of()));
        return new Judged(
                judged.count() + failures.size(),
                judged.complaints(),
                Stream.concat(judged.open().stream(), failures.stream()).toList());
    }

    private <T> Optional<T> guarded(String exchange, Supplier<T> judging) {
        try {
            return Optional.of(judging.get());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failures.add(new Complained(
                    new Complaint(
                            "",
                            "fault of the suite: the judge failed, "
                                    + e.getClass().getName()),
                    exchange));
            return Optional.empty();
        }
    }
}
