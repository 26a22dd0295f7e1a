package org.ucwatck.cli.terminal;

import java.util.Map;

/** Whether to show colours. */
public final class Colours {
    private Colours() {}

    /** Whether they are wanted: on a terminal that has them, unless the variable NO_COLOR holds anything. */
    public static boolean areWanted() {
        return areWanted(Boolean.getBoolean("ucwatck.terminal"), System.getenv());
    }

    static boolean areWanted(boolean terminal, Map<String, String> environment) {
        return terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }
}
