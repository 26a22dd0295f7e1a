package org.ucwatck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ucwatck.spec.Level;
import org.ucwatck.spec.Requirement;
import org.ucwatck.verdict.AreaExtent.Extent;

class AreaExtentTest {
    private static final Requirement ROOT = Requirement.of("a.rule", "root.GET");
    private static final Requirement ME = Requirement.of("a.rule", "me.GET");
    private static final Requirement PLANNED = new Requirement("a.rule", "me", "not yet");

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

    @Test
    void areaIsWholeWhenNothingOfItIsPlannedOrOpen() {
        RequirementVerdict root = judged(ROOT, RuleState.FULFILLED);

        assertThat(area("discovery", root).extent()).isEqualTo(Extent.WHOLE);
        assertThat(area("discovery", judged(ROOT, RuleState.OPEN)).extent()).isEqualTo(Extent.NONE);
        assertThat(area("me", root, judged(ME, RuleState.VIOLATED), judged(PLANNED, RuleState.PLANNED)))
                .isEqualTo(new AreaExtent("me", "me and presence", Extent.PART, 1));
        assertThat(area("contacts", root).extent()).isEqualTo(Extent.NONE);
    }

    @Test
    void plannedRequirementThatWasSeenKeepsItsAreaFromBeingWhole() {
        assertThat(area("me", judged(PLANNED, RuleState.FULFILLED)).extent()).isEqualTo(Extent.PART);
    }

    @Test
    void partialRunJudgesNoAreaWhole() {
        assertThat(AreaExtent.of(List.of(judged(ROOT, RuleState.FULFILLED)), true))
                .extracting(AreaExtent::extent)
                .contains(Extent.PART)
                .doesNotContain(Extent.WHOLE);
    }

    @Test
    void wordsNameEveryAreaOnce() {
        String words = AreaExtent.words(AreaExtent.of(
                List.of(
                        judged(ROOT, RuleState.FULFILLED),
                        judged(ME, RuleState.FULFILLED),
                        judged(PLANNED, RuleState.PLANNED)),
                false));

        assertThat(words)
                .startsWith("Judged whole: discovery and sign-in. Judged in part: me and presence (1 planned)."
                        + " Not judged by this version: application and event channel, contacts and groups, ")
                .endsWith("call routing.");
    }
}
