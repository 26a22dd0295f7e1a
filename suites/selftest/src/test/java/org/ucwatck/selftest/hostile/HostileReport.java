package org.ucwatck.selftest.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.ucwatck.selftest.hostile.server.HostileCase;

/** A table of what came of each case, for people. */
final class HostileReport {
    private static final String HEAD = "| behaviour | moment | exit status | seconds |\n|---|---|---|---|\n";

    private HostileReport() {}

    static String line(HostileCase hostile, HostileRun run) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.1f |%n",
                hostile.behaviour().name(),
                hostile.moment(),
                run.status(),
                run.took().toMillis() / 1000.0);
    }

    static void write(Path file, Collection<String> lines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, HEAD + String.join("", lines.stream().sorted().toList()));
    }
}
