package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ucwatck.cli.choice.ProfileCost;
import org.ucwatck.harness.needs.Needs;
import org.ucwatck.harness.run.ConformanceRun;
import org.ucwatck.harness.run.RunOptions;
import org.ucwatck.harness.run.RunOptions.Shard;
import org.ucwatck.harness.run.RunProgress;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.Effect;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.RunProfile;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/** The profile for a quick look does what it is listed with. */
class ProfilesTest {
    @Test
    void quickRunPassesAndSendsAboutAsManyRequestsAsAreListed() {
        try (Subject subject = Subject.reference()) {
            RunLog log = ConformanceRun.execute(quick(subject), RunProgress.silent());
            Set<CheckId> slow = Checks.all().stream()
                    .filter(check -> check.needs().contains(Needs.SLOW))
                    .map(PlannedCheck::id)
                    .collect(Collectors.toSet());
            ProfileCost listed = ProfileCost.of(RunProfile.QUICK, Checks.all());

            assertThat(new Effect(log).withOutcome(Outcome.FAILED)).isEmpty();
            assertThat(log.results())
                    .filteredOn(result -> !slow.contains(result.id()))
                    .hasSize(listed.checks());
            assertThat(listed.calls()).isZero();
            assertThat(log.footer().callsPlaced()).isZero();
            assertThat(listed.requests())
                    .as("requests of profile quick in requests.json")
                    .isCloseTo(log.exchanges().size(), withinPercentage(25));
        }
    }

    private static RunOptions quick(Subject subject) {
        return new RunOptions(
                subject.config(),
                EnumSet.allOf(Format.class),
                List.of(RunProfile.QUICK.slug()),
                List.of(),
                List.of(),
                false,
                4,
                1,
                Shard.WHOLE,
                Optional.empty(),
                Optional.empty(),
                Boolean.FALSE::booleanValue);
    }
}
