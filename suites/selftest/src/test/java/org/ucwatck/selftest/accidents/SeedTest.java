package org.ucwatck.selftest.accidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.selftest.trial.Trial;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Choice;

/** Two runs with the same seed say the same, but for times and for what the server makes up. */
@Execution(ExecutionMode.CONCURRENT)
class SeedTest {
    private static final long SEED = 7;

    /** How the reason of a check begins that met a machine which stood still, each time that it was tried. */
    private static final String DISTURBED = "the target or this machine was busy or slow";

    private static final int FEW = 5;
    private static final Pattern MADE_UP = Pattern.compile("127\\.0\\.0\\.1:\\d+"
            + "|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
            + "|\\d+ ms"
            + "|(?<=applications/)\\d+"
            + "|(?<=nvitations/)[0-9a-f]+");

    @Test
    void sameSeedGivesTheSameResultsInTheOrderOfTheirIds() {
        RunLog first = run();
        RunLog second = run();

        Set<CheckId> disturbed = Stream.of(first, second)
                .flatMap(log -> log.results().stream())
                .filter(result -> result.reason().startsWith(DISTURBED))
                .map(CheckResult::id)
                .collect(Collectors.toSet());
        assertThat(disturbed).hasSizeLessThan(FEW);
        assertThat(onlyIn(second, first, disturbed)).isEmpty();
        assertThat(onlyIn(first, second, disturbed)).isEmpty();
        assertThat(first.results())
                .extracting(result -> result.id().path())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private static RunLog run() {
        try (Subject subject = Subject.reference()) {
            return Trial.of(subject.config())
                    .only(Checks.thinned(SEED, 1).stream()
                            .filter(check -> check.id().format() == Format.JSON)
                            .toList())
                    .seed(SEED)
                    .jobs(1)
                    .run();
        }
    }

    private static List<String> onlyIn(RunLog one, RunLog other, Set<CheckId> disturbed) {
        List<String> here = new ArrayList<>(results(one, disturbed));
        here.removeAll(results(other, disturbed));
        return here;
    }

    private static List<String> results(RunLog log, Set<CheckId> disturbed) {
        return log.results().stream()
                .filter(result -> !disturbed.contains(result.id()))
                .map(SeedTest::words)
                .toList();
    }

    private static String words(CheckResult result) {
        String all = result.id() + " " + result.outcome() + " " + result.reason() + " " + result.findings() + " "
                + result.choices().stream().map(SeedTest::chosen).toList() + " "
                + result.exchanges().stream().map(SeedTest::cause).distinct().toList();
        return MADE_UP.matcher(all).replaceAll("…");
    }

    /** Which of many pages shows a form first is a matter of time, too. */
    private static String chosen(Choice choice) {
        return choice.topic() + "=" + choice.chosen();
    }

    /** How often something is looked at until it has come, and into how many pages events fall, is a matter of time. */
    private static String cause(String exchange) {
        return exchange.replaceFirst("(~\\d+)?(#\\d+)?$", "");
    }
}
