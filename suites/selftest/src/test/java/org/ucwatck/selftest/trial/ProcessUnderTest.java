package org.ucwatck.selftest.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessHandle.Info;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ucwatck.harness.events.Patience;

/** The command line in a process of its own, which can be killed as any process can. */
public final class ProcessUnderTest {
    /** Nothing but a hang takes so long, also when the machine has other work. */
    private static final long HANG_MINUTES = 15;

    private static final Duration LOOK = Duration.ofMillis(2);
    private static final Duration MOMENT = Duration.ofMillis(300);

    /** Exit status of a process that was killed. */
    public static final int KILLED = 137;

    /** Exit status of a run that was asked to end. */
    public static final int INTERRUPTED = 130;

    private final Path folder;
    private final List<String> arguments;
    private String heap = "512m";

    /** For runs against the target file in the folder, with these globs as {@code --only}. */
    public ProcessUnderTest(Path folder, List<String> only) {
        this.folder = folder;
        this.arguments =
                only.stream().flatMap(glob -> Stream.of("--only", glob)).toList();
    }

    /** With this much memory for objects. */
    public ProcessUnderTest withHeap(String size) {
        heap = size;
        return this;
    }

    public Path out() {
        return folder.resolve("out");
    }

    public Path target() {
        return folder.resolve("target.yaml");
    }

    private Path log() {
        return out().resolve("run.jsonl");
    }

    /** Runs to the end; gives the exit status. */
    public int run(String... more) throws InterruptedException {
        return ended(start(more));
    }

    /**
     * Runs until the log has so many bytes, and sends the signal, such as {@code KILL}; gives the exit status: {@link
     * #KILLED}, {@link #INTERRUPTED}, or another one if it ended before.
     */
    public int endedAt(long bytes, String signal, String... more) throws InterruptedException {
        Process process = startedUntil(bytes, more);
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ended(process);
    }

    /** The same when the log has a line of this kind, such as {@code lent}. */
    public int endedAtLine(String kind, String signal) throws InterruptedException, IOException {
        return endedAtText("{\"" + kind + "\":", signal);
    }

    /** The same when the log has this text of ASCII characters. */
    public int endedAtText(String text, String signal) throws InterruptedException, IOException {
        Process process = start();
        while (process.isAlive() && !logHas(text)) {
            Patience.stayAway(LOOK);
        }
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        return ended(process);
    }

    /** Read byte by byte, since the last character may be half written. */
    private boolean logHas(String text) throws IOException {
        return bytes() > 0
                && Files.readString(log(), StandardCharsets.ISO_8859_1).contains(text);
    }

    /** The same, after something has happened to the target. */
    public int askedToEndAt(long bytes, Runnable accident) throws InterruptedException {
        Process process = startedUntil(bytes);
        accident.run();
        Patience.stayAway(MOMENT);
        process.destroy();
        return ended(process);
    }

    /** Runs to the end where no file may get longer than so many blocks of 512 bytes or more. */
    public int runWithin(int blocks) throws InterruptedException {
        List<String> shell = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
        shell.addAll(command("run", "--out", out().toString()));
        shell.addAll(arguments);
        return ended(start(shell));
    }

    /** Runs another command against the target file; gives the exit status. */
    public int other(String command, String... more) throws InterruptedException {
        return ended(start(command(command, more)));
    }

    private Process startedUntil(long bytes, String... more) {
        Process process = start(more);
        while (process.isAlive() && bytes() < bytes) {
            Patience.stayAway(LOOK);
        }
        return process;
    }

    /** Leaves half a line at the end of the log, as a process that is killed while it writes may do. */
    public void tear() throws IOException {
        Files.writeString(log(), "{\"exchange\":{\"id\":\"session-json#4\",\"ch", StandardOpenOption.APPEND);
    }

    /** How long the log is; 0 when there is none. */
    public long bytes() {
        try {
            return Files.exists(log()) ? Files.size(log()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the last process said. */
    public String said() throws IOException {
        return Files.readString(folder.resolve("said")) + complained();
    }

    /** What the last process said on its standard error. */
    public String complained() throws IOException {
        return Files.readString(folder.resolve("complained"));
    }

    /** Whatever started this JVM may ignore SIGINT, which a child would inherit: {@code env} sets that right. */
    private Process start(String... more) {
        List<String> command = command("run", "--out", out().toString());
        command.addAll(arguments);
        command.addAll(List.of(more));
        return start(command);
    }

    private List<String> command(String name, String... more) {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + heap,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.ucwatck.cli.UcwaTck",
                name,
                "--target",
                target().toString()));
        command.addAll(List.of(more));
        return command;
    }

    private Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectError(folder.resolve("complained").toFile())
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String java() {
        Info info = ProcessHandle.current().info();
        return info.command().orElse("java");
    }

    private static int ended(Process process) throws InterruptedException {
        if (!process.waitFor(HANG_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the run hangs");
        }
        return process.exitValue();
    }
}
