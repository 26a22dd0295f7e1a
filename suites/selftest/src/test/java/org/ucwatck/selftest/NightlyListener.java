package org.ucwatck.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.ucwatck.selftest.trial.Settings;

/** Writes the result of the proof that {@code -Pnightly -Dproof=NAME} runs alone into {@code NIGHTLY.md}. */
public final class NightlyListener implements TestExecutionListener {
    private static final Path TABLE = Path.of("NIGHTLY.md");

    private final AtomicLong cases = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private Instant began = Instant.now();

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        began = Instant.now();
    }

    /** A class that fails as a whole is a failure, too. */
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            cases.incrementAndGet();
        }
        if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            failures.incrementAndGet();
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!Settings.nightly() || Settings.proof().isEmpty() || Settings.narrowed() || cases.get() == 0) {
            return;
        }
        NightlyTable.Row row = new NightlyTable.Row(
                Settings.proof(),
                commit(),
                LocalDate.now(ZoneOffset.UTC).toString(),
                Settings.seed(),
                cases.get(),
                failures.get(),
                Duration.between(began, Instant.now()).toMinutes() + 1);
        try {
            Files.writeString(TABLE, NightlyTable.read(TABLE).with(row).text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String commit() {
        boolean changed = git("status", "--porcelain")
                .lines()
                .anyMatch(line -> !line.endsWith(TABLE.getFileName().toString()));
        return git("rev-parse", "--short=10", "HEAD") + (changed ? "+" : "");
    }

    private static String git(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process git = new ProcessBuilder(command).start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
