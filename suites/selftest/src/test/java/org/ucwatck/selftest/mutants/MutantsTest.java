package org.ucwatck.selftest.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.ucwatck.reference.ServerOptions;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/**
 * Errors that nobody designed are found: of those that are seeded mechanically into the recorded runs of two servers, at least
 * nine of ten; and changes that keep the meaning raise no alarm. {@link OfflineJudge} says what judges them, {@link
 * LegalResults} what is no error.
 *
 * <p>The normal build records a few checks and seeds some hundred errors, from {@code -Dtck.seed}; nightly two default runs
 * and 10,000. {@code target/mutants.md} has the table, fifty legal results and all survivors.
 */
@Tag("mutants")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 50, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
class MutantsTest {
    private static final boolean NIGHTLY = Boolean.getBoolean("tck.nightly");
    private static final long SEED = Long.getLong("tck.seed", 1);

    /** Errors of each operator. */
    private static final int ERRORS = NIGHTLY ? 420 : 16;

    /** Draws of each operator at most: of the results of a few nearly all are legal, and the others are soon known. */
    private static final int DRAWS = NIGHTLY ? 40_000 : 400;

    /** Changes of each kind that keep the meaning. */
    private static final int KEPT = NIGHTLY ? 400 : 40;

    /** Of all errors; a part of them may by chance have fewer, by three standard deviations. */
    private static final double LEAST_FOUND = 0.9;

    /** Few pages show two events of one resource, whose order is the one thing that can be wrong with them. */
    private static final int FEWEST_FULL_SHARES = Operator.values().length - 1;

    private static final int FEWEST_EXPECTED = 20;
    private static final double MOST_ALARMS = 0.001;

    private List<Recording> runs = List.of();
    private MutantTable table = new MutantTable(List.of(), List.of(), SEED);

    @BeforeAll
    void seed(@TempDir Path folder, TestReporter reporter) throws IOException {
        ServerOptions merged = ServerOptions.DEFAULT.withVariants(Set.of(Variant.EVENTS_MERGED));
        runs = List.of(
                Recording.of("reference", ServerOptions.DEFAULT, only(), folder.resolve("reference")),
                Recording.of(Variant.EVENTS_MERGED.id(), merged, only(), folder.resolve("variant")));
        Campaign campaign = new Campaign(runs, SEED);
        table = new MutantTable(
                Campaign.operators()
                        .map(operator -> campaign.seed(operator, ERRORS, DRAWS))
                        .toList(),
                Stream.of(SameMeaning.values())
                        .map(change -> campaign.keep(change, KEPT))
                        .toList(),
                SEED);
        Files.writeString(Path.of("target", "mutants.md"), table.page());
        if (NIGHTLY && System.getProperty("proof", "").equals("mutants")) {
            Files.writeString(Path.of("MUTANTS.md"), table.page());
        }
        reporter.publishEntry("mutants", "\n" + table.table());
    }

    /** Nothing but what the rules on whatever happens need to have something to judge. */
    private static List<String> only() {
        return NIGHTLY
                ? List.of()
                : Catalogue.load().rules().stream()
                        .filter(Rule::passive)
                        .map(Rule::id)
                        .toList();
    }

    /** Else an alarm would be none of the change. */
    @Test
    void nothingIsSaidAgainstWhatWasRecorded() {
        assertThat(runs).isNotEmpty().allSatisfy(run -> assertThat(run.log().results())
                .filteredOn(result -> result.outcome() == Outcome.FAILED)
                .flatExtracting(CheckResult::findings)
                .isEmpty());
    }

    @Test
    void nineOfTenErrorsAreFound() {
        assertThat(table.judged()).isBetween(ERRORS * FEWEST_FULL_SHARES, ERRORS * Operator.values().length);
        double chance = NIGHTLY ? 0 : 3 * Math.sqrt(LEAST_FOUND * (1 - LEAST_FOUND) / table.judged());
        assertThat((double) table.found() / table.judged())
                .as(table.table())
                .isGreaterThanOrEqualTo(LEAST_FOUND - chance);
    }

    /** What no check demanded cannot be judged again. */
    @Test
    void statusesThatChecksDemandAreOnRecord() {
        assertThat(runs).isNotEmpty().allSatisfy(run -> assertThat(run.expected())
                .hasSizeGreaterThan(FEWEST_EXPECTED)
                .allSatisfy((id, expected) -> assertThat(run.log().exchange(id))
                        .hasValueSatisfying(exchange -> assertThat(expected)
                                .allMatch(
                                        each -> each.allows(exchange.response().status())))));
    }

    @Test
    void changesThatKeepTheMeaningRaiseNoAlarm() {
        assertThat(table.kept()).isEqualTo(KEPT * SameMeaning.values().length);
        assertThat((double) table.alarms().size() / table.kept())
                .as(String.join("\n", table.alarms()))
                .isLessThanOrEqualTo(MOST_ALARMS);
    }

    /** An operator that strikes nowhere proves nothing. */
    @Test
    void everyOperatorStrikes() {
        assertThat(table.shares()).hasSize(Operator.values().length).allSatisfy(share -> {
            assertThat(share.places()).as(share.operator().id()).isPositive();
            assertThat(share.seeded()).as(share.operator().id()).isPositive();
        });
    }
}
