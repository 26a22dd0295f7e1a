package org.ucwatck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.verdict.Samples.MUST;
import static org.ucwatck.verdict.Samples.RULES;
import static org.ucwatck.verdict.Samples.SHOULD;
import static org.ucwatck.verdict.Samples.START;
import static org.ucwatck.verdict.Samples.failed;
import static org.ucwatck.verdict.Samples.open;
import static org.ucwatck.verdict.Samples.passed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunFooter;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.KnownFailure;
import org.ucwatck.verdict.result.KnownFailure.Scope;
import org.ucwatck.verdict.result.Outcome;

public class GateTest {
    private static final KnownFailure CHECK = known(Scope.CHECK, "request.max-length/*/b");
    private static final KnownFailure RULE = known(Scope.RULE, "request.*");

    @Test
    void knownCheckIsAcceptedAndAnotherIsNot() {
        CheckResult b = failed("b", MUST);
        CheckResult c = failed("c", MUST);

        Gate gate = gate(List.of(CHECK), b, c);

        assertThat(gate.accepted()).containsExactly(b);
        assertThat(gate.unexpected()).containsExactly(c);
        assertThat(gate.known(b)).contains(CHECK);
        assertThat(gate.known(c)).isEmpty();
        assertThat(gate.exitStatus()).isEqualTo(1);
    }

    @Test
    void knownRuleAcceptsItsFindingsAndNoOthers() {
        CheckResult both = failed("b", MUST, Samples.rule("add-phone-audio.created", Level.MUST, null));

        assertThat(gate(List.of(RULE), failed("a", MUST), failed("b", MUST, SHOULD))
                        .exitStatus())
                .isZero();
        assertThat(gate(List.of(RULE), both).unexpected()).containsExactly(both);
    }

    @Test
    void knownRequirementAcceptsItsFindingsAtItsElementAlone() {
        CheckResult broken = failed("b", MUST);
        String rule = MUST.id();
        String here = rule + "/" + broken.id().operation();

        assertThat(gate(List.of(known(Scope.REQUIREMENT, here)), broken).exitStatus())
                .isZero();
        assertThat(gate(List.of(known(Scope.REQUIREMENT, rule + "/elsewhere.GET")), broken)
                        .unexpected())
                .containsExactly(broken);
        assertThat(gate(List.of(known(Scope.REQUIREMENT, here)), passed(MUST, "b"))
                        .passing())
                .containsExactly(here);
    }

    @Test
    void knownRuleThatOnlySomeChecksShowIsNotPassing() {
        assertThat(gate(List.of(RULE), failed("a", MUST), passed(MUST, "b")).passing())
                .isEmpty();
        assertThat(gate(List.of(RULE), passed(MUST, "b")).passing()).containsExactly("request.max-length");
    }

    @Test
    void passingCheckThatAGlobNamesIsAnError() {
        Gate gate = gate(List.of(known(Scope.CHECK, "request.max-length")), failed("a", MUST), passed(MUST, "b"));

        assertThat(gate.passing()).containsExactly("request.max-length/addPhoneAudio.POST/b/json");
        assertThat(gate.exitStatus()).isEqualTo(3);
    }

    @Test
    void openCheckIsNeverAccepted() {
        KnownFailure all = known(Scope.CHECK, "**");

        assertThat(gate(List.of(all), failed("a", MUST), open(MUST, Outcome.CANNOT_TELL))
                        .exitStatus())
                .isEqualTo(2);
    }

    @Test
    void withoutKnownFailuresTheGateIsTheVerdict() {
        assertThat(gate(List.of(), failed("a", MUST)).exitStatus()).isEqualTo(1);
        assertThat(gate(List.of(), passed(MUST, "a")).exitStatus()).isZero();
        assertThat(gate(List.of(CHECK)).exitStatus()).isEqualTo(3);
    }

    @Test
    void knownFailureDoesNotHideWhatItsCheckDidNotJudge() {
        Rule other = Samples.rule("body.schema", Level.MUST, null);
        RunLog log = log(List.of(RULE), Samples.naming(failed("a", MUST), MUST, other));

        assertThat(Gate.of(Verdict.of(List.of(MUST, other), log), log).exitStatus())
                .isEqualTo(2);
    }

    @Test
    void lastDayIsIncluded() {
        LocalDate last = LocalDate.of(2027, 1, 31);
        KnownFailure until = new KnownFailure(Scope.CHECK, "**", "because", "", "", last);

        assertThat(until.isExpiredOn(last)).isFalse();
        assertThat(until.isExpiredOn(last.plusDays(1))).isTrue();
        assertThat(CHECK.isExpiredOn(last)).isFalse();
    }

    private static KnownFailure known(Scope scope, String glob) {
        return new KnownFailure(scope, glob, "because", "", "", null);
    }

    private static Gate gate(List<KnownFailure> known, CheckResult... results) {
        RunLog log = log(known, results);
        return Gate.of(Verdict.of(RULES, log), log);
    }

    public static RunLog log(List<KnownFailure> known, CheckResult... results) {
        RunHeader header = new RunHeader(
                "0.1.0",
                "run-1",
                START,
                "sample",
                "http://127.0.0.1/",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                1,
                false,
                0,
                "1/4",
                new Provenance("abc", true, "", "", List.of("name: sample")),
                known);
        return new RunLog(header, List.of(), List.of(results), new RunFooter(START, false, 0));
    }
}
