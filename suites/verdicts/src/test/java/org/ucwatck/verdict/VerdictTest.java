package org.ucwatck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.verdict.Samples.MUST;
import static org.ucwatck.verdict.Samples.RULES;
import static org.ucwatck.verdict.Samples.SHOULD;
import static org.ucwatck.verdict.Samples.failed;
import static org.ucwatck.verdict.Samples.interrupted;
import static org.ucwatck.verdict.Samples.log;
import static org.ucwatck.verdict.Samples.narrowed;
import static org.ucwatck.verdict.Samples.open;
import static org.ucwatck.verdict.Samples.passed;
import static org.ucwatck.verdict.Samples.rule;
import static org.ucwatck.verdict.Samples.strict;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Basis;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.Samples.Options;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

class VerdictTest {
    @Test
    void allFulfilledIsConformant() {
        Verdict verdict = of(log(passed(MUST, "a"), open(SHOULD, Outcome.INAPPLICABLE)));
        assertThat(verdict.exitStatus()).isZero();
        assertThat(verdict.overall()).isEqualTo(OverallVerdict.CONFORMANT);
        assertThat(verdict.conformant()).isTrue();
        assertThat(verdict.isPartial()).isFalse();
    }

    @Test
    void violatedMustEndsWithStatusOneEvenIfOthersAreOpen() {
        Verdict verdict = of(log(passed(MUST, "a"), failed("b", MUST), open(MUST, Outcome.CANNOT_TELL)));
        assertThat(verdict.exitStatus()).isEqualTo(1);
        assertThat(verdict.overall()).isEqualTo(OverallVerdict.NOT_CONFORMANT);
    }

    @ParameterizedTest
    @EnumSource(names = {"CANNOT_TELL", "UNTESTED"})
    void openMustEndsWithStatusTwo(Outcome outcome) {
        Verdict verdict = of(log(passed(MUST, "a"), open(MUST, outcome)));
        assertThat(verdict.exitStatus()).isEqualTo(2);
        assertThat(verdict.overall()).isEqualTo(OverallVerdict.NOT_FULLY_VERIFIED);
        assertThat(verdict.openByReason()).containsExactly(new OpenRules("because of " + outcome, List.of(MUST.id())));
    }

    @Test
    void mustThatNothingJudgedIsOpen() {
        Verdict verdict = of(log(passed(SHOULD, "a")));
        assertThat(verdict.exitStatus()).isEqualTo(2);
        assertThat(verdict.open()).extracting(RuleVerdict::rule).containsExactly(MUST);
    }

    @Test
    void openShouldCountsOnlyWhenTheRunIsStrict() {
        assertThat(of(log(passed(MUST, "a"), open(SHOULD, Outcome.UNTESTED))).exitStatus())
                .isZero();
        assertThat(of(strict(passed(MUST, "a"), open(SHOULD, Outcome.UNTESTED))).exitStatus())
                .isEqualTo(2);
    }

    @Test
    void runWithoutAnyCheckEndsWithStatusThree() {
        assertThat(of(log()).exitStatus()).isEqualTo(3);
        assertThat(of(narrowed()).exitStatus()).isEqualTo(3);
    }

    @Test
    void runThatJudgedNothingEndsWithStatusTwo() {
        Verdict unreachable = of(log(open(MUST, Outcome.CANNOT_TELL), open(SHOULD, Outcome.CANNOT_TELL)));
        Verdict inapplicable = of(log(open(MUST, Outcome.INAPPLICABLE)));
        assertThat(unreachable.exitStatus()).isEqualTo(2);
        assertThat(inapplicable.exitStatus()).isEqualTo(2);
        assertThat(inapplicable.overall()).isEqualTo(OverallVerdict.NOT_FULLY_VERIFIED);
    }

    @Test
    void interruptedRunIsNeverConformant() {
        Verdict verdict = of(interrupted(passed(MUST, "a")));
        assertThat(verdict.exitStatus()).isEqualTo(130);
        assertThat(verdict.overall()).isEqualTo(OverallVerdict.NOT_FULLY_VERIFIED);
        assertThat(of(interrupted(failed("a", MUST))).overall()).isEqualTo(OverallVerdict.NOT_CONFORMANT);
    }

    @Test
    void narrowedRunIsPartialAndEndsWithStatusZeroWhenAllThatWasSelectedHeld() {
        Verdict verdict = of(narrowed(passed(MUST, "a")));
        assertThat(verdict.exitStatus()).isZero();
        assertThat(verdict.isPartial()).isTrue();
        assertThat(verdict.overall()).isEqualTo(OverallVerdict.NOT_FULLY_VERIFIED);
        assertThat(verdict.selected()).extracting(RuleVerdict::rule).containsExactly(MUST);
        assertThat(of(narrowed(failed("a", MUST))).exitStatus()).isEqualTo(1);
        assertThat(of(narrowed(open(MUST, Outcome.UNTESTED))).exitStatus()).isEqualTo(2);
    }

    @Test
    void onlyTheCommandLineNarrowsARun() {
        assertThat(narrowing(Options.WHOLE)).isEmpty();
        assertThat(narrowing(Options.WHOLE.profiles("default"))).isEmpty();
        assertThat(narrowing(Options.WHOLE.profiles("slow"))).isEmpty();
        assertThat(narrowing(Options.WHOLE.profiles("full", "robustness"))).isEmpty();
        assertThat(narrowing(Options.WHOLE.profiles("robustness"))).containsExactly("only a profile ran: robustness");
        assertThat(narrowing(Options.WHOLE.profiles("smoke", "default"))).isEmpty();
        assertThat(narrowing(Options.WHOLE.profiles("smoke"))).containsExactly("only a profile ran: smoke");
        List<String> many = List.of("a", "b", "c", "d", "e", "f", "g");
        assertThat(narrowing(new Options(List.of(), List.of(Format.values()), many, List.of(), "1/1")))
                .containsExactly("only some checks ran: --only a, b, c, d, e and 2 more");
        assertThat(narrowing(new Options(List.of(), List.of(Format.XML), List.of("a", "b"), List.of("c"), "2/4")))
                .containsExactly(
                        "only some checks ran: --only a, b",
                        "checks were left out: --skip c",
                        "only a part ran: --shard 2/4",
                        "only one format ran: xml");
    }

    /** Logs of earlier versions name the profile by its earlier name. */
    @Test
    void rulesThatWaitForMinutesAreCounted() {
        for (String option : List.of("--profile full", "--profile slow")) {
            CheckResult slow = notRun(MUST, "it waits for the timeout; run with " + option);
            Verdict verdict = of(log(slow));
            assertThat(verdict.waiting()).extracting(RuleVerdict::rule).containsExactly(MUST);
            assertThat(verdict.conformant()).isFalse();
        }
        assertThat(of(log(notRun(MUST, "the target file gives no contact.unknown")))
                        .waiting())
                .isEmpty();
    }

    private static CheckResult notRun(Rule rule, String reason) {
        return CheckResult.notRun(
                new PlannedCheck(Samples.id(rule, "a"), List.of(rule.id()), List.of(), 0), Outcome.UNTESTED, reason);
    }

    /** Neither a MUST nor, in a strict run, a SHOULD of hostile input is lacking where its profile is not named. */
    @Test
    void hostileInputIsNoPartOfConformance() {
        Rule hostile = new Rule(
                "robustness.path-tricks",
                Level.MUST,
                Basis.DERIVED,
                "",
                "A rule.",
                List.of(RunProfile.HOSTILE),
                false,
                List.of(),
                null,
                null);
        List<Rule> rules = List.of(MUST, hostile);
        Verdict without = Verdict.of(rules, log(passed(MUST, "a")));

        assertThat(without.conformant()).isTrue();
        assertThat(without.rules().get(1).state()).isEqualTo(RuleState.NOT_SELECTED);
        assertThat(without.rules().get(1).reason()).isEqualTo("hostile input is sent only with --profile robustness");
        assertThat(Verdict.of(rules, log(passed(MUST, "a"), failed("a", hostile)))
                        .overall())
                .isEqualTo(OverallVerdict.NOT_CONFORMANT);
    }

    @Test
    void brokenShouldIsAWarningUnlessTheRunIsStrict() {
        CheckResult warned = failed("a", SHOULD);
        Verdict lenient = of(log(passed(MUST, "a"), warned));
        assertThat(lenient.exitStatus()).isZero();
        assertThat(lenient.isWarning(warned)).isTrue();
        assertThat(lenient.fails(warned)).isFalse();
        Verdict strict = of(strict(passed(MUST, "a"), warned));
        assertThat(strict.exitStatus()).isEqualTo(1);
        assertThat(strict.isWarning(warned)).isFalse();
        assertThat(strict.fails(warned)).isTrue();
    }

    @Test
    void brokenMayNeverCounts() {
        Rule may = rule("x.may", Level.MAY, null);
        RunLog log = strict(failed("a", may));
        assertThat(Verdict.of(List.of(may), log).exitStatus()).isZero();
    }

    @Test
    void checkThatBreaksMustAndShouldFails() {
        CheckResult both = failed("a", SHOULD, MUST);
        Verdict verdict = of(log(both));
        assertThat(verdict.fails(both)).isTrue();
        assertThat(verdict.isWarning(both)).isFalse();
    }

    @Test
    void ruleThatTheCatalogueLacksCountsAsMust() {
        Rule foreign = rule("not.in-catalogue", Level.MAY, null);
        Verdict broken = of(log(passed(MUST, "a"), failed("a", foreign)));
        assertThat(broken.levelOf("not.in-catalogue")).isEqualTo(Level.MUST);
        assertThat(broken.exitStatus()).isEqualTo(1);
        assertThat(broken.violated())
                .singleElement()
                .satisfies(it -> assertThat(it.rule().statement()).startsWith("This catalogue has no rule of that id"));
        assertThat(of(log(passed(MUST, "a"), open(foreign, Outcome.UNTESTED))).exitStatus())
                .isEqualTo(2);
    }

    @Test
    void summaryCountsEveryCheckOnce() {
        Verdict verdict = of(log(
                passed(MUST, "a"),
                passed(MUST, "b"),
                failed("c", MUST),
                failed("d", SHOULD),
                open(MUST, Outcome.CANNOT_TELL),
                open(MUST, Outcome.INAPPLICABLE),
                open(MUST, Outcome.UNTESTED)));
        assertThat(verdict.summary()).isEqualTo(new Summary(2, 1, 1, 1, 1, 1));
        assertThat(verdict.summary().total()).isEqualTo(7);
        assertThat(verdict.byPath()).hasSize(7);
    }

    @Test
    void everyRuleOfTheCatalogueHasAVerdict() {
        Verdict verdict = of(log(failed("c", MUST)));
        assertThat(verdict.rules()).extracting(RuleVerdict::rule).isEqualTo(RULES);
        assertThat(verdict.outcomesOf(Level.MUST)).isEqualTo(Map.of(Outcome.FAILED, 1L));
        assertThat(verdict.outcomesOf(Level.SHOULD)).isEqualTo(Map.of(Outcome.UNTESTED, 1L));
    }

    private static Verdict of(RunLog log) {
        return Verdict.of(RULES, log);
    }

    private static List<String> narrowing(Options options) {
        return Narrowing.of(options.header()).reasons();
    }
}
