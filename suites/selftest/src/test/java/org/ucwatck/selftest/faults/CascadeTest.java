package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.reference.ReferenceServer;
import org.ucwatck.reference.ServerOptions;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.reference.fault.SiteFault;
import org.ucwatck.reference.fault.site.Sites;
import org.ucwatck.selftest.trial.Cascade;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.DataFile;
import org.ucwatck.selftest.trial.Effect;
import org.ucwatck.selftest.trial.Settings;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.selftest.trial.Trial;
import org.ucwatck.spec.Catalogue;

/**
 * One broken operation keeps few checks of the others from judging: a server that answers 500 to every request of one
 * operation leaves at most a twentieth of the other checks inconclusive, but for the operations on the way to
 * everything, which {@code on-the-way.yaml} lists; and the operation itself fails. The normal build tries a few, which the
 * seed picks, with one case of each long list; {@code -Dtck.nightly=true} tries all with every check.
 */
@Tag("cascade")
@Execution(ExecutionMode.CONCURRENT)
class CascadeTest {
    private static final double BOUND = 0.05;

    /** An operation that is listed and leaves fewer inconclusive has no reason to be listed any more. */
    private static final double WORTH_LISTING = BOUND / 2;

    /** How many operations the normal build tries. */
    private static final int SOME = 2;

    /** An operation without which most checks can judge nothing, and why that cannot be otherwise. */
    record OnTheWay(String operation, String because) {}

    private static final Map<String, OnTheWay> ON_THE_WAY = Stream.of(
                    DataFile.read(CascadeTest.class, "on-the-way.yaml", OnTheWay[].class))
            .collect(Collectors.toMap(OnTheWay::operation, Function.identity()));

    /** An operation that no check judges by its success, and why. */
    record Unjudged(String operation, String because) {}

    private static final Map<String, Unjudged> UNJUDGED = Stream.of(
                    DataFile.read(CascadeTest.class, "unjudged.yaml", Unjudged[].class))
            .collect(Collectors.toMap(Unjudged::operation, Function.identity()));

    /** Operations of the reference server that this version judges. */
    static List<String> operations() {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            return server.operations().stream().filter(CascadeTest::isJudged).toList();
        }
    }

    static List<String> tried() {
        List<String> all = new ArrayList<>(operations());
        if (Settings.nightly()) {
            return all;
        }
        all.removeAll(ON_THE_WAY.keySet());
        all.removeAll(UNJUDGED.keySet());
        Collections.shuffle(all, new Random(Settings.seed()));
        return all.subList(0, SOME);
    }

    @ParameterizedTest
    @MethodSource("tried")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void brokenOperationFailsAndKeepsFewOthersFromJudging(String operation) {
        Cascade first = run(operation, Subject::impatient);
        Cascade cascade = isAsExpected(first) ? first : run(operation, Subject::patient);

        assertThat(cascade.failed().isEmpty())
                .as("no check fails for the 500 of %s\n%s", operation, cascade.story())
                .isEqualTo(UNJUDGED.containsKey(operation));
        assertThat(hasExpectedShare(cascade))
                .as("%s leaves %s checks of other operations inconclusive\n%s", operation, cascade, cascade.story())
                .isTrue();
        if (!UNJUDGED.containsKey(operation)) {
            assertThat(Trial.verdict(cascade.log()).exitStatus()).isEqualTo(1);
        }
    }

    private static boolean isAsExpected(Cascade cascade) {
        return cascade.failed().isEmpty() == UNJUDGED.containsKey(cascade.operation()) && hasExpectedShare(cascade);
    }

    private static boolean hasExpectedShare(Cascade cascade) {
        return ON_THE_WAY.containsKey(cascade.operation()) ? cascade.share() > WORTH_LISTING : cascade.share() <= BOUND;
    }

    /** What an application embedded when it was created says nothing of what was told to the server since. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void communicationThatCannotBeReadDecidesNothingAboutMakeMeAvailable() {
        List<String> only = List.of("me.available-as-told", "me.audio-preference-default");
        try (Subject subject = Subject.with(new SiteFault(Operator.ANSWERS_500, "communication.GET"))) {
            Effect effect = new Effect(new Trial(subject.config(), only, 2, 1, Optional.empty()).run());

            assertThat(effect.open()).as(effect.story()).containsAll(only);
            assertThat(effect.broken()).as(effect.story()).doesNotContainAnyElementsOf(only);
        }
    }

    @Test
    void whatIsListedIsAnOperationThatTheServerCarries() {
        assertThat(operations()).containsAll(ON_THE_WAY.keySet()).containsAll(UNJUDGED.keySet());
        assertThat(Sites.of(Operator.ANSWERS_500)).containsAll(operations());
        assertThat(ON_THE_WAY.values()).extracting(OnTheWay::because).doesNotContain("");
        assertThat(UNJUDGED.values()).extracting(Unjudged::because).doesNotContain("");
    }

    private static boolean isJudged(String operation) {
        int dot = operation.indexOf('.');
        return operation.equals("token.POST")
                || Catalogue.load()
                        .operation(operation.substring(0, dot), operation.substring(dot + 1))
                        .isPresent();
    }

    private static Cascade run(String operation, Function<Subject, TargetConfig> patience) {
        try (Subject subject = Subject.with(new SiteFault(Operator.ANSWERS_500, operation))) {
            Trial whole = Trial.of(patience.apply(subject));
            Trial trial = Settings.nightly() ? whole : whole.only(Checks.around(operation, Settings.seed()));
            return new Cascade(operation, trial.run());
        }
    }
}
