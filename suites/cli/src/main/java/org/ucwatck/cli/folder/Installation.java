package org.ucwatck.cli.folder;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** What the launcher script tells: where the suite lies, and whether somebody watches. */
public final class Installation {
    private Installation() {}

    /** The folder of the script; the working directory when the jar was started without it. */
    static Path home() {
        return Path.of(System.getProperty("ucwatck.home", ""));
    }

    /** What somebody at a terminal types, who also sees the questions; empty where nobody sits there. */
    public static Optional<InputStream> answers() {
        return Boolean.getBoolean("ucwatck.asks") ? Optional.of(System.in) : Optional.empty();
    }

    /** Whether the output goes to a terminal, which can show one line over another. */
    public static boolean isTerminal() {
        return Boolean.getBoolean("ucwatck.terminal");
    }
}
