package org.ucwatck.conformance.scene;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Limits;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.representation.ErrorBody;
import org.ucwatck.harness.stage.CheckContext;

/**
 * Whether a call that a check needs to ring has ended by itself meanwhile, as each call does some time: then the check cannot
 * tell, whatever it meets. What the events say decides, and their order, never how late the suite came to look.
 */
public final class RingTime {
    /** How a call ends that one of both has given up. */
    private static final Set<String> GIVEN_UP = Set.of("Canceled", "CallTerminated", "Declined");

    private final CheckContext context;
    private final String who;

    /** The words say who is to let it ring. */
    public RingTime(CheckContext context, String who) {
        this.context = context;
        this.who = who;
    }

    /** Throws ArrangementFailed when the operation is over although the check has not done anything to it yet. */
    public void requireRinging(List<Event> soFar) {
        soFar.stream().filter(Event::isCompleted).findFirst().ifPresent(end -> {
            throw tooShort(end);
        });
    }

    /** Throws ArrangementFailed when the end says that somebody answered, or that nobody had given the call up. */
    public void requireNotByItself(Optional<Event> end) {
        end.filter(RingTime::isByItself).ifPresent(it -> {
            throw tooShort(it);
        });
    }

    private static boolean isByItself(Event end) {
        return end.status().equals("Success")
                || end.reason()
                        .map(ErrorBody::subcode)
                        .filter(it -> !it.isEmpty() && !GIVEN_UP.contains(it))
                        .isPresent();
    }

    private ArrangementFailed tooShort(Event end) {
        return new ArrangementFailed("the call ended by itself before the check was through, " + end.words() + "; "
                + who + " has to let it ring for at least " + needed().toSeconds() + " s");
    }

    /** As long as the check may wait twice for what it needs, in whole seconds. */
    private Duration needed() {
        Limits limits = context.config().limits();
        return Duration.ofSeconds(
                limits.arrival().multipliedBy(2).plus(limits.silence()).toSeconds() + 1);
    }
}
