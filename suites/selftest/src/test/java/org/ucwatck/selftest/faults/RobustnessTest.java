package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.ucwatck.cli.choice.ProfileCost;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.needs.Needs;
import org.ucwatck.harness.run.ConformanceRun;
import org.ucwatck.harness.run.Profiled;
import org.ucwatck.harness.run.RunOptions;
import org.ucwatck.harness.run.RunOptions.Shard;
import org.ucwatck.harness.run.RunProgress;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.Effect;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.selftest.trial.Trial;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.RuleState;
import org.ucwatck.verdict.RunProfile;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/** Hostile input is sent where the profile is named, nowhere else, and is held against no legal server. */
@Execution(ExecutionMode.CONCURRENT)
class RobustnessTest {
    private static final List<PlannedCheck> HOSTILE =
            Checks.every().stream().filter(Profiled::isHostile).toList();
    private static final String CANARY = "robustness.external-entity";

    @Test
    void referenceServerSurvivesAllOfItAndTheProfileCostsWhatIsListed() {
        try (Subject subject = Subject.reference()) {
            RunLog log = run(subject.config(), RunProfile.ROBUSTNESS);
            ProfileCost listed = ProfileCost.of(RunProfile.ROBUSTNESS, Checks.every());

            assertThat(new Effect(log).withOutcome(Outcome.PASSED))
                    .as(new Effect(log).story())
                    .hasSameSizeAs(HOSTILE)
                    .hasSize(listed.checks());
            assertThat(log.footer().callsPlaced()).isLessThanOrEqualTo(listed.calls());
            assertThat(listed.requests())
                    .as("requests of profile robustness in requests.json")
                    .isCloseTo(
                            (int) log.exchanges().stream()
                                    .filter(exchange -> !exchange.check().endsWith("-events"))
                                    .count(),
                            withinPercentage(25));
        }
    }

    /** With these together, or at all, a check may come to nothing. */
    private static final Set<Variant> LEFT_OUT = Set.of(
            Variant.NO_PHONE_AUDIO,
            Variant.ONLINE,
            Variant.ROUGH_WEATHER,
            Variant.SLOW_LINE,
            Variant.HOLD_ALWAYS_LIMITED,
            Variant.SHORT_TOKENS,
            Variant.ME_CONFLICT);

    @Test
    void legalServersSurviveIt() {
        List<Variant> variants = Stream.of(Variant.values())
                .filter(variant -> !LEFT_OUT.contains(variant))
                .toList();
        for (List<Variant> group : List.of(
                variants.subList(0, variants.size() / 2), variants.subList(variants.size() / 2, variants.size()))) {
            try (Subject subject = Subject.with(group)) {
                Effect effect =
                        new Effect(Trial.of(subject.config()).only(HOSTILE).run());

                assertThat(effect.withOutcome(Outcome.FAILED))
                        .as(effect.story())
                        .isEmpty();
                assertThat(effect.withOutcome(Outcome.PASSED))
                        .as(effect.story())
                        .hasSizeGreaterThan(HOSTILE.size() / 2);
            }
        }
    }

    @Test
    void otherProfilesLeaveItOutAndNeedItNot() {
        try (Subject subject = Subject.reference()) {
            RunLog log = run(subject.config(), RunProfile.QUICK);
            Verdict verdict = Trial.verdict(log);

            assertThat(log.results()).extracting(result -> result.id().rule()).noneMatch(this::isHostile);
            assertThat(verdict.rules())
                    .filteredOn(rule -> isHostile(rule.rule().id()))
                    .hasSize(hostileRules().size())
                    .allSatisfy(rule -> assertThat(rule.state()).isEqualTo(RuleState.NOT_SELECTED))
                    .allSatisfy(rule -> assertThat(rule.reason()).endsWith("--profile robustness"));
        }
    }

    @Test
    void remoteTargetWithoutCanaryLeavesItsRuleUntestedAndSaysWhatToAdd() {
        try (Subject subject = Subject.reference()) {
            TargetConfig remote = subject.through(URI.create("http://pool.contoso.example/"));
            List<String> profiles = List.of(RunProfile.ROBUSTNESS.slug());
            PlannedCheck check = HOSTILE.stream()
                    .filter(it -> it.id().rule().equals(CANARY))
                    .findFirst()
                    .orElseThrow();

            assertThat(Needs.of(remote, profiles).lacks(check)).singleElement().satisfies(lack -> {
                assertThat(lack.outcome()).isEqualTo(Outcome.UNTESTED);
                assertThat(lack.reason())
                        .isEqualTo("the target file gives no canary, and the target is on another machine; add to the"
                                + " target file: canary: http://host-of-this-suite.contoso.com:8099/");
            });
            assertThat(Needs.of(subject.config(), profiles).lacks(check)).isEmpty();
        }
    }

    private boolean isHostile(String rule) {
        return hostileRules().contains(rule);
    }

    private static Set<String> hostileRules() {
        return HOSTILE.stream().map(check -> check.id().rule()).collect(Collectors.toSet());
    }

    private static RunLog run(TargetConfig target, RunProfile profile) {
        return ConformanceRun.execute(
                new RunOptions(
                        target,
                        EnumSet.allOf(Format.class),
                        List.of(profile.slug()),
                        List.of(),
                        List.of(),
                        false,
                        4,
                        1,
                        Shard.WHOLE,
                        Optional.empty(),
                        Optional.empty(),
                        Boolean.FALSE::booleanValue),
                RunProgress.silent());
    }
}
