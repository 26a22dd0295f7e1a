package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ucwatck.cli.choice.ProfileCost;
import org.ucwatck.harness.needs.Needs;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.Effect;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.selftest.trial.Trial;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Requirement;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.RuleState;
import org.ucwatck.verdict.RuleVerdict;
import org.ucwatck.verdict.RunProfile;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.result.Outcome;

/** The reference server keeps every rule, and a run against it leaves nothing out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferencePassesTest {
    private static final int FEWEST_CHECKS = 250;

    private final Subject subject = Subject.reference();
    private final Effect effect = new Effect(Trial.of(subject.config()).run());
    private final Verdict verdict = Trial.verdict(effect.log());

    @Test
    void noCheckFailsOrCannotTell() {
        assertThat(effect.withOutcome(Outcome.FAILED)).as(effect.story()).isEmpty();
        assertThat(effect.withOutcome(Outcome.CANNOT_TELL)).as(effect.story()).isEmpty();
        assertThat(verdict.exitStatus()).isZero();
    }

    @Test
    void everyRuleOfTheCatalogueHasAVerdict() {
        assertThat(verdict.rules())
                .extracting(RuleVerdict::rule)
                .extracting(Rule::id)
                .containsExactlyElementsOf(
                        Catalogue.load().rules().stream().map(Rule::id).toList());
    }

    @Test
    void everyPlannedCheckHasAResult() {
        assertThat(effect.log().results())
                .hasSizeGreaterThan(FEWEST_CHECKS)
                .extracting(result -> result.id().path())
                .containsExactlyElementsOf(
                        Checks.all().stream().map(check -> check.id().path()).toList());
    }

    /** The 201 of the reference server has no body, which is legal; faults show one. */
    @Test
    void everyTestableRuleIsJudged() {
        assertThat(verdict.rules())
                .filteredOn(it -> it.rule().untestable().isEmpty() && it.outcome() != Outcome.PASSED)
                .filteredOn(it -> !it.rule().needs().contains(RunProfile.HOSTILE))
                .extracting(it -> it.rule().id() + " " + it.outcome())
                .containsExactly("add-phone-audio.body INAPPLICABLE");
    }

    /** An element of which nothing is promised is named in {@code planned.yaml}; everything else is judged. */
    @Test
    void everyRequirementIsJudgedOrPlanned() {
        assertThat(verdict.requirements())
                .filteredOn(it -> !it.isJudged() && it.rule().optional().isEmpty())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.state())
                        .as(it.requirement().id() + " " + it.reason())
                        .isEqualTo(RuleState.PLANNED));
        assertThat(verdict.requirements())
                .extracting(it -> it.requirement().id())
                .containsAll(Catalogue.load().requirements().stream()
                        .map(Requirement::id)
                        .toList());
    }

    /** The reference server lets nobody wait for minutes, so that this run has the checks of the profile full. */
    @Test
    void runSendsAboutAsManyRequestsAsItsProfilesAreListedWith() {
        Set<String> slow = Checks.all().stream()
                .filter(check -> check.needs().contains(Needs.SLOW))
                .map(check -> check.id().path())
                .collect(Collectors.toSet());
        List<RecordedExchange> all = effect.log().exchanges();
        long others = all.stream()
                .filter(exchange -> !slow.contains(exchange.check()))
                .count();

        assertThat(slow).isNotEmpty();
        assertThat((long) ProfileCost.of(RunProfile.FULL, Checks.all()).requests())
                .as("requests of profile full in requests.json")
                .isCloseTo(all.size(), withinPercentage(25));
        assertThat((long) ProfileCost.of(RunProfile.DEFAULT, Checks.all()).requests())
                .as("requests of profile default in requests.json")
                .isCloseTo(others, withinPercentage(25));
    }

    @Test
    void bothFormatsAreExchanged() {
        List<String> types = effect.log().exchanges().stream()
                .map(RecordedExchange::response)
                .flatMap(response -> response.headers().stream())
                .filter(header -> header.name().equalsIgnoreCase("Content-Type"))
                .map(Header::value)
                .toList();

        for (Format format : Format.values()) {
            assertThat(types).anyMatch(type -> type.contains(format.name().toLowerCase(Locale.ROOT)));
        }
    }

    @AfterAll
    void stop() {
        subject.close();
    }
}
