package org.ucwatck.harness.run;

import java.util.List;
import java.util.Set;

/**
 * A few checks of a suite, out of all, whose exchanges are of every kind that passive rules speak of: they run where only
 * passive rules are selected. A suite provides it as a service (java.util.ServiceLoader).
 */
public interface TrafficChecks {
    /** Ids of the rules whose checks these are: the first of each operation and format. */
    Set<String> rules();

    /** Further checks, as globs of their ids. */
    List<String> cases();
}
