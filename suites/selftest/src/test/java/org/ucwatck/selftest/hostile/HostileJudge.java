package org.ucwatck.selftest.hostile;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.ucwatck.selftest.hostile.server.Ending;
import org.ucwatck.selftest.hostile.server.HostileCase;
import org.ucwatck.selftest.hostile.server.Moment;

/** What holds of every run, whatever the server did. */
final class HostileJudge {
    /** Nothing that a terminal takes for a command: of all control characters the line break alone. */
    private static final String CONTROL = "[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\n]]";

    private static final List<String> CRASH = List.of(
            "Exception in thread",
            "OutOfMemory",
            "StackOverflow",
            "fault of the suite",
            "fault of this suite",
            "internal error");

    /** A line of a stack trace, on a terminal and within a text of JSON. */
    private static final Pattern STACK = Pattern.compile("(?:\\n|\\\\n)(?:\\s+|(?:\\\\t)+)at [\\w.$]+\\(");

    private HostileJudge() {}

    /** Throws an AssertionError that names all that is wrong with the end of the run. */
    static void requireGoodEnd(HostileCase hostile, HostileRun run) throws IOException {
        Ending ending = hostile.ending();
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(run.visits() > 0 || hostile.moment() == Moment.ALWAYS)
                .as("its moment came")
                .isTrue();
        softly.assertThat(run.status()).as("exit status").isIn(ending.statuses());
        softly.assertThat(run.took()).as("time").isLessThan(ending.longest());
        softly.assertThat(crashes(run.said())).as("crash").isEmpty();
        softly.assertThat(run.said()).as("control characters").doesNotContainPattern(CONTROL);
        softly.assertThat(run.heard())
                .as("sent to whom the target file does not name")
                .isEmpty();
        requireReports(hostile, run, softly);
        softly.assertThat(new Canaries(run.secrets()).leaks(run.out(), run.said()))
                .as("secrets that show")
                .isEmpty();
        softly.assertAll();
    }

    private static List<String> crashes(String text) {
        return Stream.concat(
                        CRASH.stream().filter(text::contains),
                        STACK.matcher(text).results().map(MatchResult::group))
                .toList();
    }

    private static void requireReports(HostileCase hostile, HostileRun run, SoftAssertions softly) throws IOException {
        Reported reported = new Reported(run.out());
        List<String> missing = reported.missing();
        softly.assertThat(missing).as("missing reports, of\n" + run.said()).isEmpty();
        if (!missing.isEmpty()) {
            return;
        }
        softly.assertThat(reported.invalid()).as("invalid reports").isEmpty();
        softly.assertThat(reported.exitStatus()).as("status in the report").isEqualTo(run.status());
        softly.assertThat(crashes(reported.json())).as("crash in a reason").isEmpty();
        softly.assertThat(hostile.ending().isSaidIn(run.said() + reported.json()))
                .as("says '%s':\n%s", hostile.ending().says(), run.said())
                .isTrue();
        requireHonesty(hostile, reported, softly);
    }

    /** Nobody is accused of what he did not do, and what was judged before the moment holds. */
    private static void requireHonesty(HostileCase hostile, Reported reported, SoftAssertions softly)
            throws IOException {
        softly.assertThat(reported.findings())
                .as("findings")
                .filteredOn(finding -> !hostile.ending().mayFail(finding.replaceFirst("(?s):.*", "")))
                .isEmpty();
        softly.assertThat(reported.withoutPass(hostile.held()))
                .as("rules that had to hold before")
                .isEmpty();
    }
}
