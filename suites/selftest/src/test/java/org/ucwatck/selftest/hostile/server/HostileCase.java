package org.ucwatck.selftest.hostile.server;

import java.util.List;
import java.util.Locale;

/**
 * One behaviour at one moment.
 *
 * @param behaviour what the server does
 * @param moment when it does so
 * @param format the format that the run asks for
 * @param limits lines of the section {@code limits} of the target file
 * @param ending how the run has to end
 */
public record HostileCase(Behaviour behaviour, Moment moment, String format, String limits, Ending ending) {
    /** Short enough for a test, long enough for a machine with other work. */
    private static final String LIMITS = """
            answer: 5s
            arrival: 5s
            silence: 200ms
            idle: 900ms
            calls: 200
            """;

    private static final String FRUGAL = """
            head: 16KiB
            body: 256KiB
            inflated: 256KiB
            """;

    public static HostileCase of(Behaviour behaviour, Moment moment, Ending ending) {
        return new HostileCase(behaviour, moment, "json", LIMITS, ending);
    }

    public HostileCase xml() {
        return new HostileCase(behaviour, moment, "xml", limits, ending);
    }

    /** The same with a suite that gives up soon. */
    public HostileCase hasty() {
        return new HostileCase(behaviour, moment, format, limits.replace("answer: 5s", "answer: 1200ms"), ending);
    }

    /** The same with a suite that reads little. */
    public HostileCase frugal() {
        return new HostileCase(behaviour, moment, format, limits + FRUGAL, ending);
    }

    /** The same with a suite that waits longer than any test. */
    public HostileCase patient() {
        return new HostileCase(behaviour, moment, format, limits.replace("answer: 5s", "answer: 10m"), ending);
    }

    /** Rules that must be found to hold, since they are judged before the moment, and what is judged later works again. */
    public List<String> held() {
        return behaviour == WireBehaviour.GONE ? List.of() : moment.heldBefore();
    }

    public String name() {
        return behaviour.name() + "@" + moment + (format.equals("xml") ? "/xml" : "");
    }

    /** A name for a folder. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    @Override
    public String toString() {
        return name();
    }
}
