package org.ucwatck.harness.junit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Hears what JUnit could not carry out: a check that the run would otherwise go without, and never say so. */
final class LaunchFailures implements TestExecutionListener {
    private final List<IllegalStateException> losses = new CopyOnWriteArrayList<>();

    @Override
    public void executionFinished(TestIdentifier what, TestExecutionResult result) {
        if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            Throwable cause = result.getThrowable().orElse(null);
            losses.add(new IllegalStateException(
                    "JUnit could not carry out " + what.getUniqueId() + ", a fault of the suite: " + cause, cause));
        }
    }

    /** Throws the first loss, with its cause; the others are suppressed in it. */
    void tell() {
        if (losses.isEmpty()) {
            return;
        }
        IllegalStateException first = losses.get(0);
        losses.stream().skip(1).forEach(first::addSuppressed);
        throw first;
    }
}
