package org.ucwatck.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.ucwatck.report.text.Edition;

/** Writes all reports of a run log in a process of its own, whose memory can be measured. */
public final class Rendering {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern JVM = Pattern.compile("jvm='([^']+)'");

    private Rendering() {}

    /** Takes the folder of the run, and a file for the greatest resident memory in KiB; it stays empty off Linux. */
    public static void main(String[] arguments) throws IOException {
        Reports.render(Path.of(arguments[0]), Edition.of(BigRun.rules()), Reports.all());
        String peak = Files.isReadable(STATUS) ? peak(Files.readAllLines(STATUS)) : "";
        Files.writeString(Path.of(arguments[1]), peak);
    }

    private static String peak(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .findFirst()
                .orElse("");
    }

    /** The options with which the launcher starts the suite. */
    static List<String> launcherOptions() throws IOException {
        var match = JVM.matcher(Files.readString(Path.of("../ucwa-tck")));
        if (!match.find()) {
            throw new IOException("the launcher has no line jvm='…'");
        }
        return List.of(match.group(1).trim().split("\\s+"));
    }
}
