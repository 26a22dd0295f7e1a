package org.ucwatck.cli.folder;

import java.nio.file.Path;

/** What the launcher script tells: where the suite lies, and whether somebody watches. */
public final class Installation {
    private Installation() {}

    /** The folder of the script; the working directory when the jar was started without it. */
    static Path home() {
        return Path.of(System.getProperty("ucwatck.home", ""));
    }

    /** Whether the output goes to a terminal, which can show one line over another. */
    public static boolean isTerminal() {
        return Boolean.getBoolean("ucwatck.terminal");
    }
}
