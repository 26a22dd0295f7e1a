package org.ucwatck.harness.config;

import java.util.Map;

/** Request data (parameter name to value) with which this target produces an error that no client can cause. */
public record Provocation(Map<String, String> input) {
    public Provocation {
        input = Map.copyOf(input);
    }
}
