package org.ucwatck.harness.probe;

import java.util.List;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.session.UcwaSession;

/**
 * Something that a probe looks up with the application of the caller, by GET alone. A suite provides it as a service
 * (java.util.ServiceLoader), since the harness knows no resource beyond the way to a session.
 */
public interface Lookup {
    /** The name of the steps. */
    String name();

    /** What was found, a step each; throws what a request throws. */
    List<ProbeStep> steps(Target target, UcwaSession session);
}
