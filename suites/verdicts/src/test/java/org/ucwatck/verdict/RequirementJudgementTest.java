package org.ucwatck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Requirement;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

class RequirementJudgementTest {
    private static final Rule RULE = Samples.rule("body.schema", Level.MUST, null);
    private static final Requirement PLANNED = new Requirement(RULE.id(), "contact", "nobody looks there", null);
    private static final Requirement OPTIONAL = new Requirement(RULE.id(), "contact", null, "there may be none");

    private static CheckResult everyExchange(Format format, List<Finding> findings, String... elements) {
        return new CheckResult(
                new CheckId(RULE.id(), "any", "every-exchange", format),
                List.of(RULE.id()),
                findings.isEmpty() ? Outcome.PASSED : Outcome.FAILED,
                "",
                findings,
                List.of(),
                List.of("x-1"),
                List.of(elements),
                Samples.START,
                Duration.ZERO);
    }

    private static Finding at(String... elements) {
        return new Finding(RULE.id(), "this", "that", List.of("x-1"), List.of(elements));
    }

    private static List<RequirementVerdict> judge(List<CheckResult> results, Requirement... expected) {
        RunLog log = Samples.log(results.toArray(CheckResult[]::new));
        return RequirementJudgement.of(RULE, List.of(expected), results, new RunScope(List.of(RULE), log));
    }

    private static List<String> words(List<RequirementVerdict> verdicts) {
        return verdicts.stream()
                .map(it -> it.requirement().element() + " " + it.outcome() + " " + it.state() + " " + it.formats())
                .toList();
    }

    @Test
    void whatAServerMayNeverShowDoesNotConcernOneThatShowsNone() {
        List<CheckResult> none = List.of(everyExchange(Format.JSON, List.of(), "phoneAudio"));
        List<CheckResult> one = List.of(everyExchange(Format.JSON, List.of(at("contact")), "contact"));

        assertThat(words(judge(none, OPTIONAL)))
                .containsExactly(
                        "contact INAPPLICABLE INAPPLICABLE {JSON=INAPPLICABLE}",
                        "phoneAudio PASSED FULFILLED {JSON=PASSED}");
        assertThat(words(judge(one, OPTIONAL))).containsExactly("contact FAILED VIOLATED {JSON=FAILED}");
    }

    @Test
    void findingViolatesTheRequirementOfItsElementAndNoOther() {
        List<CheckResult> results =
                List.of(everyExchange(Format.JSON, List.of(at("phoneAudio")), "conversation", "phoneAudio"));

        assertThat(words(judge(results)))
                .containsExactly(
                        "conversation PASSED FULFILLED {JSON=PASSED}", "phoneAudio FAILED VIOLATED {JSON=FAILED}");
    }

    @Test
    void findingThatNamesNoElementViolatesAllThatWereJudged() {
        List<CheckResult> results = List.of(everyExchange(Format.JSON, List.of(at()), "conversation", "phoneAudio"));

        assertThat(judge(results)).extracting(RequirementVerdict::state).containsOnly(RuleState.VIOLATED);
    }

    @Test
    void elementThatNothingJudgedIsUntestedByName() {
        List<CheckResult> results = List.of(everyExchange(Format.JSON, List.of(), "conversation"));

        List<RequirementVerdict> verdicts = judge(results, Requirement.of(RULE.id(), "phoneAudio"));

        assertThat(words(verdicts))
                .containsExactly(
                        "conversation PASSED FULFILLED {JSON=PASSED}", "phoneAudio UNTESTED OPEN {JSON=UNTESTED}");
        assertThat(verdicts.get(1).reason()).isEqualTo("nothing that the run saw shows it in JSON");
    }

    @Test
    void whatOnlyOneFormatShowedIsUntestedInTheOther() {
        Requirement both = Requirement.of(RULE.id(), "phoneAudio");
        List<CheckResult> results = List.of(
                everyExchange(Format.JSON, List.of(), "conversation", "phoneAudio"),
                everyExchange(Format.XML, List.of(), "conversation"));

        RequirementVerdict verdict = judge(results, both).get(1);

        assertThat(verdict.state()).isEqualTo(RuleState.OPEN);
        assertThat(verdict.formats()).isEqualTo(Map.of(Format.JSON, Outcome.PASSED, Format.XML, Outcome.UNTESTED));
        assertThat(verdict.reason()).endsWith("in XML");
    }

    @Test
    void whatIsPlannedOpensNothingAndIsJudgedAllTheSameWhenSeen() {
        List<CheckResult> results = List.of(everyExchange(Format.JSON, List.of(), "conversation"));
        assertThat(judge(results, PLANNED))
                .filteredOn(it -> it.requirement().element().equals("contact"))
                .singleElement()
                .satisfies(it -> assertThat(it.state() + " " + it.reason()).isEqualTo("PLANNED nobody looks there"));

        List<CheckResult> seen = List.of(everyExchange(Format.JSON, List.of(at("contact")), "contact"));
        assertThat(judge(seen, PLANNED)).singleElement().matches(it -> it.state() == RuleState.VIOLATED);
    }

    @Test
    void ruleIsOpenWhereOneOfItsRequirementsIs() {
        List<CheckResult> results = List.of(everyExchange(Format.JSON, List.of(), "conversation"));
        List<RequirementVerdict> parts = judge(
                results, Requirement.of(RULE.id(), "phoneAudio"), Requirement.of(RULE.id(), "phoneAudioInvitation"));
        RunScope scope = new RunScope(List.of(RULE), Samples.log(results.get(0)));

        RuleVerdict rule = RuleJudgement.of(RULE, results, scope).unless(parts);

        assertThat(rule.state()).isEqualTo(RuleState.OPEN);
        assertThat(rule.reason()).isEqualTo("phoneAudio and 1 more: nothing that the run saw shows it in JSON");
    }

    @Test
    void logThatDoesNotTellElementsOpensNothing() {
        List<CheckResult> results = List.of(everyExchange(Format.JSON, List.of()));

        assertThat(judge(results, Requirement.of(RULE.id(), "phoneAudio"))).isEmpty();
    }

    @Test
    void checksOfOneElementJudgeTheRuleThere() {
        CheckResult passed = Samples.passed(RULE, "a");
        CheckResult open = Samples.open(RULE, Outcome.CANNOT_TELL);

        assertThat(words(judge(Stream.of(passed, open).toList())))
                .containsExactly("addPhoneAudio.POST CANNOT_TELL OPEN {JSON=CANNOT_TELL}");
    }
}
