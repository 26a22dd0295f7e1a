package org.ucwatck.harness.representation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the forms of one body while it is read; not safe for threads. */
final class Forms {
    private final Set<Form> seen = new LinkedHashSet<>();

    void saw(String topic, String chosen) {
        seen.add(new Form(topic, chosen));
    }

    List<Form> all() {
        return List.copyOf(seen);
    }
}
