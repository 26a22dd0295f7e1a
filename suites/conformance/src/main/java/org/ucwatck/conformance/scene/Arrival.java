package org.ucwatck.conformance.scene;

import java.util.Optional;
import java.util.function.Predicate;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.stage.CheckContext;

/** Events on the channel of a check's session. */
public final class Arrival {
    private Arrival() {}

    /** Waits for an event, as long as the target file allows. */
    public static Optional<Event> await(CheckContext context, Predicate<Event> wanted) {
        return context.session()
                .events()
                .await(wanted, context.config().limits().arrival());
    }
}
