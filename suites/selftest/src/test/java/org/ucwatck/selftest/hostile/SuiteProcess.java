package org.ucwatck.selftest.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ucwatck.harness.events.Patience;

/** The command line in a process of its own, with the options that the launcher script gives to Java. */
final class SuiteProcess {
    private static final Path LAUNCHER = Path.of("../../ucwa-tck");
    private static final Pattern OPTIONS = Pattern.compile("(?s)\\njvm='([^']*)'");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Duration LOOK = Duration.ofMillis(10);
    private static final long HANG_SECONDS = 120;

    private final Path said;
    private final Process process;
    private long peakKilobytes;

    private SuiteProcess(Path said, Process process) {
        this.said = said;
        this.process = process;
    }

    /** Starts it; what it prints goes into a file of the folder. */
    static SuiteProcess start(List<String> arguments, Path folder) {
        Path said = folder.resolve("said");
        try {
            ProcessBuilder builder = new ProcessBuilder(command(arguments)).redirectErrorStream(true);
            return new SuiteProcess(said, builder.redirectOutput(said.toFile()).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever started this JVM may ignore SIGINT, which a child would inherit: `env` sets that right. */
    private static List<String> command(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options());
        command.addAll(List.of("-cp", classPath(), "org.ucwatck.cli.UcwaTck"));
        command.addAll(arguments);
        return command;
    }

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The options of the launcher script, so that its heap is the one that has to do. */
    static List<String> options() throws IOException {
        Matcher options = OPTIONS.matcher(Files.readString(LAUNCHER));
        if (!options.find()) {
            throw new IllegalStateException("no options of Java in " + LAUNCHER);
        }
        return Stream.of(options.group(1).strip().split("\\s+")).toList();
    }

    /** Waits until something has happened, or the process has ended. */
    SuiteProcess until(BooleanSupplier happened) {
        while (process.isAlive() && !happened.getAsBoolean()) {
            look();
        }
        return this;
    }

    /** Gives it the time to come to where it waits. */
    void settle() {
        Patience.stayAway(Duration.ofSeconds(2));
    }

    /** Sends it a signal, such as {@code INT}. */
    void signal(String name) throws IOException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .onExit()
                .join();
    }

    /** Waits for the end. */
    HostileRun.Ended ended() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(HANG_SECONDS);
        while (process.isAlive()) {
            if (System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("the command hangs; it said\n" + Files.readString(said));
            }
            look();
        }
        return new HostileRun.Ended(process.exitValue(), Files.readString(said));
    }

    /** Most of the memory that it had at once, in MiB. */
    long peakMebibytes() {
        return peakKilobytes / 1024;
    }

    private void look() {
        try {
            String status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
            peakKilobytes = PEAK.matcher(status)
                    .results()
                    .map(MatchResult::group)
                    .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(peakKilobytes);
        } catch (IOException e) {
            // It has just ended; the last look counts.
        }
        Patience.stayAway(LOOK);
    }
}
