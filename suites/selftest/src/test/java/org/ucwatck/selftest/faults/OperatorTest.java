package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.conformance.scene.Ways;
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
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/**
 * One server for each operator, wrong at all its sites: at each of them the rule of the operator is found broken, nowhere
 * else, and no other rule but those that {@code operators.yaml} names. What cuts the way is for {@link CascadeTest}.
 */
@Execution(ExecutionMode.CONCURRENT)
class OperatorTest {

    /** What falls with an operator, and why. */
    record Falls(String operator, List<String> rules, String because) {}

    private static final Map<String, Falls> FALLS = Stream.of(
                    DataFile.read(OperatorTest.class, "operators.yaml", Falls[].class))
            .collect(Collectors.toMap(Falls::operator, Function.identity()));

    /** Wrong where something is read: seen on the walk over the links, whatever page it is. */
    private static final Set<Operator> OF_READS = EnumSet.of(Operator.LINK_DEAD);

    /** Keeps what lies behind from being reached, so that the deepest sites are wrong first, alone. */
    private static final Set<Operator> CUTTING = EnumSet.of(Operator.LINK_DEAD);

    @ParameterizedTest
    @EnumSource(value = Operator.class, mode = EnumSource.Mode.EXCLUDE, names = "ANSWERS_500")
    void operatorIsCaughtAtEachSiteAndNowhereElse(Operator operator) {
        Set<String> fallen = new TreeSet<>();
        List<String> texts = new ArrayList<>();
        for (List<String> sites : batches(operator)) {
            Effect effect = run(operator, sites, Subject::impatient);
            if (!isAsExpected(operator, sites, effect)) {
                effect = run(operator, sites, Subject::patient);
            }
            assertThat(caughtAt(operator, effect)).as(effect.story()).containsExactlyElementsOf(sites);
            assertThat(effect.open()).as(effect.story()).isEmpty();
            fallen.addAll(effect.broken());
            texts.addAll(effect.texts(operator.rule()));
        }
        assertThat(fallen).as(String.join("\n", texts)).isEqualTo(expected(operator));
        assertThat(texts).anyMatch(text -> text.contains(operator.symptom()));
    }

    /** The sites that are wrong together, the deepest ones first where a wrong one hides what lies behind. */
    private static List<List<String>> batches(Operator operator) {
        if (!CUTTING.contains(operator)) {
            return List.of(Sites.of(operator));
        }
        return Sites.of(operator).stream()
                .collect(Collectors.groupingBy(
                        site -> -Ways.to(Element.relOf(site)).size(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    @Test
    void everyOperatorHasSitesAndEveryRowAnOperator() {
        assertThat(Operator.values())
                .allSatisfy(operator ->
                        assertThat(Sites.of(operator)).as(operator.id()).isNotEmpty());
        assertThat(Stream.of(Operator.values()).map(Operator::id)).containsAll(FALLS.keySet());
        assertThat(FALLS.values()).extracting(Falls::because).doesNotContain("");
    }

    private static boolean isAsExpected(Operator operator, List<String> sites, Effect effect) {
        return caughtAt(operator, effect).equals(sites)
                && expected(operator).containsAll(effect.broken())
                && effect.open().isEmpty();
    }

    private static Set<String> expected(Operator operator) {
        Set<String> rules = new TreeSet<>(Set.of(operator.rule()));
        if (FALLS.containsKey(operator.id())) {
            rules.addAll(FALLS.get(operator.id()).rules());
        }
        return rules;
    }

    /** The elements that the findings of the rule are about, sorted. */
    private static List<String> caughtAt(Operator operator, Effect effect) {
        return effect.withOutcome(Outcome.FAILED).stream()
                .flatMap(result -> result.findings().stream()
                        .filter(finding -> finding.rule().equals(operator.rule()))
                        .flatMap(finding -> finding.elements().isEmpty()
                                ? Stream.of(result.id().operation())
                                : finding.elements().stream()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Effect run(Operator operator, List<String> sites, Function<Subject, TargetConfig> patience) {
        Set<Fault> everywhere =
                sites.stream().map(site -> new SiteFault(operator, site)).collect(Collectors.toSet());
        try (Subject subject = Subject.withAll(everywhere)) {
            return new Effect(Trial.of(patience.apply(subject))
                    .only(checks(operator))
                    .jobs(2)
                    .run());
        }
    }

    private static List<PlannedCheck> checks(Operator operator) {
        return OF_READS.contains(operator) ? walks(operator) : checksOfPages(operator);
    }

    /** All checks of the pages that have a site, and all that judge whatever happens. */
    private static List<PlannedCheck> checksOfPages(Operator operator) {
        Set<String> pages = Sites.of(operator).stream().map(Element::relOf).collect(Collectors.toSet());
        return Checks.all().stream()
                .filter(check -> Checks.isPassive(check.id().rule())
                        || pages.contains(Element.relOf(check.id().operation())))
                .toList();
    }

    /** The checks that read whatever links lead to, those of the rule above all, and all that judge whatever happens. */
    private static List<PlannedCheck> walks(Operator operator) {
        List<String> walking = List.of(operator.rule(), "link.answers");
        return Checks.all().stream()
                .filter(check -> Checks.isPassive(check.id().rule())
                        || (check.id().operation().equals("any")
                                && walking.contains(check.id().rule())))
                .toList();
    }
}
