package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.RobustnessFault;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.Effect;
import org.ucwatck.selftest.trial.Settings;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.selftest.trial.Trial;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.FaultTable;
import org.ucwatck.spec.rules.Level;

/**
 * A faulty server meets the whole suite: it is not conformant, and no rule is said to be broken but that of its fault
 * and its companions. A seeded sample of {@code -Dtck.faults}, by default 1; with {@code -Dtck.nightly=true} a quarter, each
 * with what can notice it and, of every other list of cases, one that the seed picks; {@code -Dtck.fault=ID,ID} tries
 * these alone. Faults that only hostile input shows meet that, too.
 */
@Tag("full-runs")
@Execution(ExecutionMode.CONCURRENT)
class FaultFullRunTest {
    /** A night tries one fault in so many: {@link FaultMatrixTest} tries each, and other seeds bring the others. */
    private static final int PARTS = 4;

    static List<Named<Fault>> sample() {
        List<Fault> all = new ArrayList<>(Fault.all());
        Collections.shuffle(all, new Random(Settings.seed()));
        return all.stream()
                .filter(fault -> Settings.tries(fault.id()))
                .filter(fault -> !Settings.nightly() || isTonight(fault))
                .limit(Settings.nightly() ? all.size() : Settings.faults())
                .map(fault -> Named.of(fault.id() + " (seed " + Settings.seed() + ")", fault))
                .toList();
    }

    /** By its name, so that new faults move no other to another night. */
    private static boolean isTonight(Fault fault) {
        return Math.floorMod(fault.id().hashCode() + Settings.seed(), PARTS) == 0;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sample")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void wholeSuiteNamesTheBrokenRule(Fault fault) {
        Set<String> fallen = Checks.row(fault).broken();
        Effect first = run(fault, Subject::impatient);
        Effect effect = first.broken().equals(fallen) ? first : run(fault, Subject::patient);

        assertThat(effect.texts(fault.rule()))
                .as("findings of %s\n%s", fault.rule(), effect.story())
                .anyMatch(text -> text.contains(fault.symptom()));
        Set<String> more = new TreeSet<>(effect.broken());
        more.removeAll(fallen);
        assertThat(effect.broken())
                .as("rules with findings\n%s", effect.story())
                .containsAll(fallen);
        assertThat(more)
                .as("further rules with findings\n%s", effect.story())
                .matches(rules ->
                        rules.isEmpty() || Checks.row(fault).undecided().contains(FaultTable.WHATEVER_NEEDS_IT));
        if (fallen.stream().anyMatch(FaultFullRunTest::isMust)) {
            assertThat(Trial.verdict(effect.log()).exitStatus()).isEqualTo(1);
        }
    }

    private static boolean isMust(String rule) {
        return Catalogue.load().rule(rule).orElseThrow().level() == Level.MUST;
    }

    private static Effect run(Fault fault, Function<Subject, TargetConfig> patience) {
        try (Subject subject = Subject.with(fault)) {
            Trial usual = Trial.of(patience.apply(subject));
            Trial whole = fault instanceof RobustnessFault ? usual.only(Checks.every()) : usual;
            return new Effect((Settings.nightly() ? whole.only(Checks.broad(fault, Settings.seed())) : whole).run());
        }
    }
}
