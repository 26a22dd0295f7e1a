package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.run.Only;
import org.ucwatck.harness.run.Quick;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.selftest.trial.Trial;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/** What explain says of a rule, {@code --only RULE}, is enough to judge it. */
@Execution(ExecutionMode.CONCURRENT)
class OnlyRuleTest {
    /** More would be no quick look at one rule; what is enough grows with the operations that are judged. */
    private static final int MOST_TRAFFIC = 120;

    private static List<Rule> rules() {
        return Catalogue.load().rules().stream()
                .filter(rule -> rule.untestable().isEmpty())
                .toList();
    }

    private static List<Rule> passive() {
        return rules().stream().filter(Rule::passive).toList();
    }

    private static List<PlannedCheck> selected(String... only) {
        return Checks.every().stream()
                .filter(Only.of(List.of(only), Checks.every()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleSelectsEachCheckThatCanJudgeIt(Rule rule) {
        List<PlannedCheck> judging = Checks.every().stream()
                .filter(check -> check.rules().contains(rule.id()))
                .toList();

        assertThat(judging).isNotEmpty();
        assertThat(selected(rule.id())).containsAll(judging);
    }

    @ParameterizedTest
    @MethodSource("passive")
    void ruleOfWhateverHappensSelectsChecksThatMakeItHappen(Rule rule) {
        List<CheckId> others = selected(rule.id()).stream()
                .filter(check -> !check.rules().contains(rule.id()))
                .map(PlannedCheck::id)
                .toList();

        assertThat(others).extracting(CheckId::format).contains(Format.values());
        assertThat(others).hasSizeBetween(20, MOST_TRAFFIC);
    }

    @Test
    void ruleOfCertainChecksSelectsNoOthers() {
        assertThat(selected("request.max-length-subcode")).isNotEmpty().allMatch(check -> check.rules()
                .contains("request.max-length-subcode"));
    }

    @Test
    void globWithASlashIsOfChecksAlone() {
        assertThat(selected("body.schema/**"))
                .hasSize(Format.values().length)
                .allMatch(check -> check.id().rule().equals("body.schema"));
    }

    @Test
    void everyRuleOfWhateverHappensIsJudgedWhenOnlyItRuns() {
        List<String> globs = passive().stream().map(Rule::id).toList();
        try (Subject subject = Subject.reference()) {
            RunLog log = new Trial(subject.config(), globs, 4, 1, Optional.empty()).run();
            Stream<CheckResult> passive = log.results().stream()
                    .filter(result -> Checks.isPassive(result.id().rule()));

            assertThat(passive).isNotEmpty().allSatisfy(OnlyRuleTest::assertJudged);
        }
    }

    /** Each is shown by an answer of another kind. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "error-parameters-with-409",
                "error-parameters-as-text",
                "error-code-of-unlisted-status",
                "long-id-reset",
                "cancel-link-after-the-end"
            })
    void faultIsFoundWhenOnlyItsRuleRuns(String id) {
        Fault fault = Fault.all().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
        try (Subject subject = Subject.with(fault)) {
            RunLog log = new Trial(subject.impatient(), List.of(fault.rule()), 4, 1, Optional.empty()).run();

            assertThat(log.results())
                    .flatExtracting(CheckResult::findings)
                    .extracting(Finding::rule)
                    .contains(fault.rule());
        }
    }

    @Test
    void trafficThatTheTargetCannotHaveIsLeftOut() {
        try (Subject subject = Subject.reference()) {
            RunLog log =
                    new Trial(bare(subject.config()), List.of("http.version-header"), 4, 1, Optional.empty()).run();

            assertThat(log.results()).hasSizeGreaterThan(4).allMatch(result -> result.outcome() == Outcome.PASSED);
        }
    }

    /** The target without all that a target file may leave out. */
    private static TargetConfig bare(TargetConfig it) {
        var own = new TreeMap<>(it.numbers());
        own.keySet().retainAll(Set.of("own"));
        return new TargetConfig(
                it.name(),
                it.entrance(),
                it.hosts(),
                it.trust(),
                it.caller(),
                null,
                null,
                List.of(),
                null,
                it.contacts(),
                own,
                List.of(),
                Map.of(),
                Set.of(),
                it.formats(),
                it.canary(),
                it.notes(),
                it.limits());
    }

    private static void assertJudged(CheckResult result) {
        boolean optional = Catalogue.load()
                .rule(result.id().rule())
                .flatMap(Rule::optional)
                .isPresent();
        List<Outcome> fine = optional ? List.of(Outcome.PASSED, Outcome.INAPPLICABLE) : List.of(Outcome.PASSED);
        assertThat(result.outcome())
                .as("%s: %s %s", result.id(), result.reason(), result.findings())
                .isIn(fine);
    }

    @Test
    void quickProfileRingsNobodyAndKeepsEveryRuleThatCanBeAskedWithoutACall() {
        Set<CheckId> quick = Quick.of(Checks.all());
        List<PlannedCheck> silent =
                Checks.all().stream().filter(check -> check.calls() == 0).toList();

        assertThat(Checks.all()).filteredOn(check -> quick.contains(check.id())).allMatch(check -> check.calls() == 0);
        assertThat(quick)
                .extracting(CheckId::rule)
                .containsAll(silent.stream().map(check -> check.id().rule()).toList());
        assertThat(quick).hasSizeLessThan(silent.size());
    }
}
