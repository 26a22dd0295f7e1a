package org.ucwatck.cli.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

class FailureGlobsTest {
    private static CheckResult result(String path) {
        CheckId id = CheckId.parse(path.substring(1));
        Outcome outcome =
                switch (path.charAt(0)) {
                    case '-' -> Outcome.FAILED;
                    case '+' -> Outcome.PASSED;
                    default -> Outcome.UNTESTED;
                };
        return new CheckResult(
                id,
                List.of(id.rule()),
                outcome,
                outcome == Outcome.UNTESTED ? "no call is left" : "",
                outcome == Outcome.FAILED ? List.of(new Finding(id.rule(), "this", "that", List.of())) : List.of(),
                List.of(),
                List.of(),
                Instant.EPOCH,
                Duration.ZERO);
    }

    private static Collection<String> globs(String... paths) {
        return FailureGlobs.of(
                        Arrays.stream(paths).map(FailureGlobsTest::result).toList(),
                        result -> result.outcome() == Outcome.FAILED)
                .keySet();
    }

    @Test
    void ruleOfWhichNothingPassesIsOneGlob() {
        assertThat(globs("-a.b/x.GET/one/json", "-a.b/x.GET/one/xml", "-a.b/y.GET/two/json"))
                .containsExactly("a.b/**");
    }

    @Test
    void whatWasNotJudgedIsNeverMatched() {
        assertThat(globs("-a.b/x.GET/one/json", "-a.b/x.GET/one/xml", "-a.b/y.GET/two/json", "?a.b/y.GET/three/json"))
                .containsExactly("a.b/x.GET/**", "a.b/y.GET/two/json");
    }

    @Test
    void ruleThatFailsInOneFormatIsOneGlobOfIt() {
        assertThat(globs("-a.b/x.GET/one/xml", "+a.b/x.GET/one/json", "-a.b/y.GET/one/xml", "+a.b/y.GET/one/json"))
                .containsExactly("a.b/**/xml");
    }

    @Test
    void whatPassesIsNeverMatched() {
        assertThat(globs(
                        "-a.b/x.GET/one/json",
                        "-a.b/x.GET/two/json",
                        "-a.b/y.GET/one/json",
                        "-a.b/y.GET/one/xml",
                        "+a.b/y.GET/two/json"))
                .containsExactly("a.b/x.GET/**", "a.b/y.GET/one/**");
    }

    @Test
    void oneCheckIsNamedItself() {
        assertThat(globs("-a.b/x.GET/one/json", "-c.d/x.GET/one/json"))
                .containsExactly("a.b/x.GET/one/json", "c.d/x.GET/one/json");
    }
}
