package org.ucwatck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Requirement;
import org.ucwatck.verdict.AreaExtent.Extent;
import org.ucwatck.verdict.result.Outcome;

class AreaExtentTest {
    private static final Requirement ROOT = Requirement.of("a.rule", "root.GET");
    private static final Requirement ME = Requirement.of("a.rule", "me.GET");

    private static RequirementVerdict judged(Requirement requirement, RuleState state) {
        return new RequirementVerdict(
                requirement, Samples.rule("a.rule", Level.MUST, null), Outcome.PASSED, state, "", Map.of(), List.of());
    }

    private static AreaExtent area(String name, RequirementVerdict... verdicts) {
        return AreaExtent.of(List.of(verdicts), false).stream()
                .filter(area -> area.area().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** No area is without planned requirements yet, so that none is whole. */
    @Test
    void areaWithPlannedRequirementsIsNeverWhole() {
        AreaExtent discovery = area("discovery", judged(ROOT, RuleState.FULFILLED));

        assertThat(discovery.extent()).isEqualTo(Extent.PART);
        assertThat(discovery.planned()).isPositive();
        assertThat(AreaExtent.of(List.of(judged(ROOT, RuleState.FULFILLED)), false))
                .extracting(AreaExtent::extent)
                .doesNotContain(Extent.WHOLE);
    }

    @Test
    void areaOfWhichNothingWasJudgedIsNamedSo() {
        assertThat(area("discovery", judged(ROOT, RuleState.OPEN)).extent()).isEqualTo(Extent.NONE);
        assertThat(area("contacts", judged(ROOT, RuleState.FULFILLED)).extent()).isEqualTo(Extent.NONE);
        assertThat(area("me", judged(ME, RuleState.VIOLATED)).extent()).isEqualTo(Extent.PART);
    }

    @Test
    void wordsNameEveryExtent() {
        assertThat(AreaExtent.words(List.of(
                        new AreaExtent("a", "one", Extent.WHOLE, 0),
                        new AreaExtent("b", "two", Extent.PART, 3),
                        new AreaExtent("c", "three", Extent.PART, 0),
                        new AreaExtent("d", "four", Extent.NONE, 7))))
                .isEqualTo(
                        "Judged whole: one. Judged in part: two (3 planned), three. Not judged by this version: four.");
        assertThat(AreaExtent.words(List.of())).isEmpty();
    }
}
