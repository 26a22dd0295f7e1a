package org.ucwatck.harness.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ucwatck.harness.judge.PassiveJudge.Complained;
import org.ucwatck.harness.judge.PassiveJudge.Judged;
import org.ucwatck.harness.judge.PassiveJudge.Tally;

/** A tally of which no failure of this suite is lost, or held against the target: what it could not judge stays open. */
final class GuardedTally {
    private final Tally tally;
    private final List<Complained> failures = new ArrayList<>();

    GuardedTally(Tally tally) {
        this.tally = tally;
    }

    void see(Observation seen) {
        guarded(seen.exchange().id(), () -> {
            tally.see(seen);
            return true;
        });
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
