package org.ucwatck.harness.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Request data (parameter name to value) with which this target does what no client can cause by itself. */
public record Provocation(Map<String, String> input) {
    /** Not sent, but how long a client has to be away, such as {@code 15m}. */
    static final String INACTIVITY = "inactivity";

    /** A client that sends no GET for so long may be forgotten by any server (page MeDashboard: 15 minutes). */
    public static final Provocation LONG_ABSENCE = new Provocation(Map.of(INACTIVITY, "16m"));

    public Provocation {
        input = Map.copyOf(input);
    }

    /** How long the client has to be away; empty when this is not about that. */
    public Optional<Duration> inactivity() {
        return Optional.ofNullable(input.get(INACTIVITY)).flatMap(Form::duration);
    }
}
