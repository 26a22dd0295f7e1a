package org.ucwatck.conformance.scene;

import java.util.Optional;
import org.ucwatck.harness.config.Provocation;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.session.Reachable;
import org.ucwatck.harness.stage.CheckContext;

/** What the target file names for the checks: somebody to call, and how to provoke what a rule speaks of. */
public final class People {
    private People() {}

    /** The smallest valid input of what invites somebody: the reachable contact. */
    public static Input toReachable(CheckContext context) {
        return to(context, "reachable");
    }

    /** The same to another contact of the target file. */
    public static Input to(CheckContext context, String contact) {
        return Input.empty().with("to", context.target().contact(contact));
    }

    /** Throws ArrangementFailed when an operation to the reachable contact ended since the target does not know it. */
    public static void requireKnown(CheckContext context, Event end) {
        new Reachable(context.config()).requireKnown(end);
    }

    /**
     * What the target file says about how to provoke what the rule speaks of; a rule that needs it has it, or time enough
     * for what every server does.
     */
    public static Provocation provocation(CheckContext context, String rule) {
        return Optional.ofNullable(context.config().provoke().get(rule)).orElse(Provocation.LONG_ABSENCE);
    }
}
