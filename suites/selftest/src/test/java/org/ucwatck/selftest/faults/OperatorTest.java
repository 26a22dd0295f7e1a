package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.reference.fault.SiteFault;
import org.ucwatck.reference.fault.site.Sites;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.DataFile;
import org.ucwatck.selftest.trial.Effect;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.selftest.trial.Trial;
import org.ucwatck.spec.rules.Element;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/**
 * One server for each operator, wrong at all its sites: at each of them the rule of the operator is found broken, nowhere
 * else, and no other rule but those that {@code operators.yaml} names.
 */
@Execution(ExecutionMode.CONCURRENT)
class OperatorTest {

    /** What falls with an operator, and why. */
    record Falls(String operator, List<String> rules, String because) {}

    private static final Map<String, Falls> FALLS = Stream.of(
                    DataFile.read(OperatorTest.class, "operators.yaml", Falls[].class))
            .collect(Collectors.toMap(Falls::operator, Function.identity()));

    @ParameterizedTest
    @EnumSource(Operator.class)
    void operatorIsCaughtAtEachSiteAndNowhereElse(Operator operator) {
        Effect effect = run(operator, Subject::impatient);
        if (!isAsExpected(operator, effect)) {
            effect = run(operator, Subject::patient);
        }
        assertThat(caughtAt(operator, effect)).as(effect.story()).containsExactlyElementsOf(Sites.of(operator));
        assertThat(effect.broken()).as(effect.story()).isEqualTo(expected(operator));
        assertThat(effect.open()).as(effect.story()).isEmpty();
        assertThat(effect.texts(operator.rule())).anyMatch(text -> text.contains(operator.symptom()));
    }

    @Test
    void everyOperatorHasSitesAndEveryRowAnOperator() {
        assertThat(Operator.values())
                .allSatisfy(operator ->
                        assertThat(Sites.of(operator)).as(operator.id()).isNotEmpty());
        assertThat(Stream.of(Operator.values()).map(Operator::id)).containsAll(FALLS.keySet());
        assertThat(FALLS.values()).extracting(Falls::because).doesNotContain("");
    }

    private static boolean isAsExpected(Operator operator, Effect effect) {
        return caughtAt(operator, effect).equals(Sites.of(operator))
                && effect.broken().equals(expected(operator))
                && effect.open().isEmpty();
    }

    private static Set<String> expected(Operator operator) {
        Set<String> rules = new TreeSet<>(Set.of(operator.rule()));
        if (FALLS.containsKey(operator.id())) {
            rules.addAll(FALLS.get(operator.id()).rules());
        }
        return rules;
    }

    /** The elements that the failed checks of the rule are about, sorted. */
    private static List<String> caughtAt(Operator operator, Effect effect) {
        return effect.withOutcome(Outcome.FAILED).stream()
                .filter(result -> result.breaks(operator.rule()))
                .map(CheckResult::id)
                .map(id -> id.operation())
                .distinct()
                .sorted()
                .toList();
    }

    private static Effect run(Operator operator, Function<Subject, TargetConfig> patience) {
        Set<Fault> everywhere = Sites.of(operator).stream()
                .map(site -> new SiteFault(operator, site))
                .collect(Collectors.toSet());
        try (Subject subject = Subject.withAll(everywhere)) {
            return new Effect(Trial.of(patience.apply(subject))
                    .only(checks(operator))
                    .jobs(2)
                    .run());
        }
    }

    /** All checks of the pages that have a site, and all that judge whatever happens. */
    private static List<PlannedCheck> checks(Operator operator) {
        Set<String> pages = Sites.of(operator).stream().map(Element::relOf).collect(Collectors.toSet());
        return Checks.all().stream()
                .filter(check -> Checks.isPassive(check.id().rule())
                        || pages.contains(Element.relOf(check.id().operation())))
                .toList();
    }
}
