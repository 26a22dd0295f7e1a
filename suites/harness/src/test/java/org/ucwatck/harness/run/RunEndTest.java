package org.ucwatck.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.harness.session.Target;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.KnownFailure;
import org.ucwatck.verdict.result.Outcome;

/** A run has seen enough after so many failures that count, and says why the rest is not run. */
final class RunEndTest {
    private static final String MUST = "request.max-length";
    private static final String SHOULD = "body.inferred-type";
    private static final KnownFailure KNOWN =
            new KnownFailure(KnownFailure.Scope.RULE, MUST, "fixed in 7.2", "", "", null);

    private final Path folder;
    private boolean stopped;

    RunEndTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private RunEnd end(OptionalInt most, String strictness, KnownFailure... known) {
        Options chosen = Options.of(folder, "", 1);
        boolean strict = strictness.equals("strict");
        RunOptions options = new RunOptions(
                chosen.target(),
                chosen.formats(),
                List.of(),
                List.of(),
                List.of(),
                strict,
                1,
                7,
                chosen.shard(),
                Optional.empty(),
                Optional.empty(),
                () -> false,
                Provenance.UNKNOWN,
                List.of(known),
                most,
                Target.maskOf(chosen.target()));
        return RunEnd.of(header(options), options, () -> stopped);
    }

    private static RunHeader header(RunOptions options) {
        return new RunHeader(
                "0.1.0",
                "run-1",
                Instant.EPOCH,
                "lab",
                "http://127.0.0.1:9/",
                List.of(),
                List.of(Format.JSON),
                List.of(),
                List.of(),
                List.of(),
                1,
                options.strict(),
                0,
                RunHeader.WHOLE,
                options.provenance(),
                options.knownFailures());
    }

    private static CheckResult result(String rule, Outcome outcome) {
        return new CheckResult(
                new CheckId(rule, "thing.GET", "plain", Format.JSON),
                List.of(rule),
                outcome,
                outcome == Outcome.CANNOT_TELL ? "weather" : "",
                outcome == Outcome.FAILED ? List.of(new Finding(rule, "this", "that", List.of())) : List.of(),
                List.of(),
                List.of(),
                Instant.EPOCH,
                Duration.ZERO);
    }

    @Test
    void enoughFailuresEndTheRunWithAReason() {
        RunEnd end = end(OptionalInt.of(2), "");

        end.finished(result(MUST, Outcome.FAILED));
        assertThat(end.isReached()).isFalse();
        end.finished(result(MUST, Outcome.PASSED));
        end.finished(result(MUST, Outcome.CANNOT_TELL));
        assertThat(end.isReached()).isFalse();
        end.finished(result(MUST, Outcome.FAILED));

        assertThat(end.isReached()).isTrue();
        assertThat(end.isStopped()).isFalse();
        assertThat(end.enough())
                .contains("the run began no check after --max-failures 2 was reached; run with a greater number, or"
                        + " without it");
    }

    @Test
    void warningsCountOnlyWhereAShouldDoes() {
        RunEnd lenient = end(OptionalInt.of(1), "");
        RunEnd strict = end(OptionalInt.of(1), "strict");

        lenient.finished(result(SHOULD, Outcome.FAILED));
        strict.finished(result(SHOULD, Outcome.FAILED));

        assertThat(lenient.enough()).isEmpty();
        assertThat(strict.enough()).isPresent();
    }

    @Test
    void knownFailuresDoNotCount() {
        RunEnd end = end(OptionalInt.of(1), "", KNOWN);

        end.finished(result(MUST, Outcome.FAILED));
        assertThat(end.enough()).isEmpty();
        end.finished(result("event.completed", Outcome.FAILED));
        assertThat(end.enough()).isPresent();
    }

    @Test
    void withoutTheOptionOnlyAStopEndsIt() {
        RunEnd end = end(OptionalInt.empty(), "");

        for (int i = 0; i < 100; i++) {
            end.finished(result(MUST, Outcome.FAILED));
        }
        assertThat(end.isReached()).isFalse();
        stopped = true;
        assertThat(end.isReached()).isTrue();
        assertThat(end.enough()).isEmpty();
    }
}
