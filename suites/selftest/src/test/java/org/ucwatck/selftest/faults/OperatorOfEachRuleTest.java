package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.DataFile;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Rule;

/** A rule that is judged at many elements has to bite at each of them, so that an operator breaks it, or it is said why none does. */
class OperatorOfEachRuleTest {

    /** A rule of many elements that no operator breaks, and why. */
    record Unoperated(String rule, String because) {}

    private static final List<Unoperated> UNOPERATED =
            List.of(DataFile.read(OperatorOfEachRuleTest.class, "unoperated.yaml", Unoperated[].class));

    @Test
    void everyRuleOfManyElementsHasAnOperatorOrStandsOnTheList() {
        Set<String> broken = Stream.of(Operator.values()).map(Operator::rule).collect(Collectors.toSet());
        Set<String> expected = Catalogue.load().rules().stream()
                .filter(OperatorOfEachRuleTest::isOfMany)
                .map(Rule::id)
                .filter(rule -> !broken.contains(rule))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(UNOPERATED).extracting(Unoperated::rule).containsExactlyElementsOf(expected);
        assertThat(UNOPERATED)
                .allSatisfy(row -> assertThat(row.because()).as(row.rule()).isNotBlank());
    }

    /** What judges whatever happens is of many by what it ranges over, any other by where its checks are. */
    private static boolean isOfMany(Rule rule) {
        if (rule.passive()) {
            return rule.each()
                    .filter(range ->
                            range.elements(Catalogue.load().resources()).size() > 1)
                    .isPresent();
        }
        Set<String> elements = Checks.every().stream()
                .filter(check -> check.rules().contains(rule.id()))
                .map(check -> check.id().operation())
                .collect(Collectors.toSet());
        return elements.size() > 1 || elements.contains("any");
    }
}
