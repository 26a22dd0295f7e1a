package org.ucwatck.cli.folder;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What the launcher script tells: where the suite lies, and whether somebody watches. */
public final class Installation {
    private Installation() {}

    /** The folder of the script; the working directory when the jar was started without it. */
    static Path home() {
        return Path.of(System.getProperty("ucwatck.home", ""));
    }

    /**
     * Where runs go unless somebody says where: {@code reports/out} of a checkout of the sources; where there is none, or
     * nobody may write there, {@code ucwa-tck-out} in the folder of the caller.
     */
    static Path outputs() {
        Path reports = home().resolve("reports");
        Path out = reports.resolve("out");
        boolean checkout = Files.isRegularFile(home().resolve("pom.xml")) && Files.isDirectory(reports);
        return checkout && Files.isWritable(Files.exists(out) ? out : reports) ? out : Path.of(".", "ucwa-tck-out");
    }

    /** Why an argument cannot be used: this locale has no such characters, so that nobody knows what it says. */
    public static Optional<String> unreadable(String... arguments) {
        String charset = System.getProperty("sun.jnu.encoding", "UTF-8");
        return Stream.of(arguments)
                .filter(each -> each.indexOf('\uFFFD') >= 0 && !charset.equalsIgnoreCase("UTF-8"))
                .findFirst()
                .map(
                        each -> "'" + each.replace('\uFFFD', '?') + "' has characters that this locale does not know ("
                                + charset
                                + "), so that no file of this name can be found; start it by ./ucwa-tck, or set LC_ALL=C.UTF-8");
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
