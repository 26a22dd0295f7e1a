package org.ucwatck.verdict.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.verdict.Samples;
import org.ucwatck.verdict.log.RunLog;

class CheckResultTest {
    private static final CheckId ID = CheckId.parse("a/b/c/json");
    private static final Finding FINDING = new Finding("a", "this", "that", List.of());

    @Test
    void failureWithoutFindingsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result(Outcome.FAILED, "", List.of()))
                .withMessage("a/b/c/json: FAILED and findings belong together, outcome is FAILED");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FAILED")
    void findingsWithoutFailureAreRefused(Outcome outcome) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result(outcome, "a reason", List.of(FINDING)))
                .withMessage("a/b/c/json: FAILED and findings belong together, outcome is " + outcome);
    }

    @ParameterizedTest
    @EnumSource(names = {"CANNOT_TELL", "INAPPLICABLE", "UNTESTED"})
    void whatWasNotJudgedNeedsAReason(Outcome outcome) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result(outcome, " ", List.of()))
                .withMessage("a/b/c/json: " + outcome + " needs a reason");
    }

    @ParameterizedTest
    @CsvSource({"'',x,y", "r,' ',y", "r,x,''"})
    void findingNeedsRuleExpectedAndActual(String rule, String expected, String actual) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding(rule, expected, actual, List.of()))
                .withMessage("a finding names its rule, what was expected and what was seen");
    }

    @Test
    void checkThatDidNotRunKeepsItsRulesAndReason() {
        PlannedCheck planned = new PlannedCheck(ID, List.of("a", "z"), List.of("scopes"), 1);
        CheckResult result = CheckResult.notRun(planned, Outcome.INAPPLICABLE, "no scopes");
        assertThat(result.rules()).containsExactly("a", "z");
        assertThat(result.reason()).isEqualTo("no scopes");
        assertThat(result.duration()).isZero();
        assertThat(result.breaks("a")).isFalse();
    }

    @Test
    void resultsStandInOrderOfTheirIds() {
        RunLog log = Samples.log(
                Samples.passed(Samples.SHOULD, "b"),
                Samples.passed(Samples.MUST, "b"),
                Samples.passed(Samples.MUST, "a"));
        assertThat(log.results()).extracting(CheckResult::id).isSorted();
    }

    private static CheckResult result(Outcome outcome, String reason, List<Finding> findings) {
        return new CheckResult(
                ID, List.of("a"), outcome, reason, findings, List.of(), List.of(), Instant.EPOCH, Duration.ZERO);
    }
}
