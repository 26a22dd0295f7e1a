package org.ucwatck.harness.stage;

import java.util.List;

/** Rules of the way to the scenes of a suite, which its checks provide as a service (java.util.ServiceLoader). */
public interface ArrangementRules {
    /** In the order of the way, which begins with a session: whoever fails at one has passed those before it. */
    List<ArrangementRule> rules();
}
