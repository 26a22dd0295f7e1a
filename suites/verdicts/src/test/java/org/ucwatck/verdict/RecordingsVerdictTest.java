package org.ucwatck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ucwatck.verdict.Samples.MUST;
import static org.ucwatck.verdict.Samples.failed;
import static org.ucwatck.verdict.Samples.open;
import static org.ucwatck.verdict.Samples.passed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.log.JudgedFile;
import org.ucwatck.verdict.log.LogPart;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunFooter;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** What recordings come to: never conformance, and nothing is asked of them that they do not show. */
class RecordingsVerdictTest {
    private static Verdict of(CheckResult... results) {
        RunHeader header = new RunHeader(
                "0.1.0",
                "judged-1",
                Samples.START,
                "trace.har",
                "https://pool.contoso.com/",
                List.of(),
                List.of(Format.values()),
                List.of(),
                List.of(),
                List.of(),
                RunHeader.DEFAULT_SEED,
                false,
                0,
                RunHeader.WHOLE,
                Provenance.UNKNOWN,
                List.of(),
                LogPart.FIRST,
                List.of(new JudgedFile("trace.har", "3 exchanges read, 3 judged")));
        RunFooter footer = new RunFooter(Samples.START, false, 0);
        return Verdict.of(List.of(MUST), new RunLog(header, List.of(), List.of(results), footer));
    }

    @Test
    void nothingThatTheyShowMakesAServerConformant() {
        Verdict verdict = of(passed(MUST, "a"));

        assertThat(verdict.isPartial()).isTrue();
        assertThat(verdict.narrowing().reasons()).containsExactly("nothing was sent, only recordings were judged");
        assertThat(verdict.overall()).isEqualTo(OverallVerdict.NOT_FULLY_VERIFIED);
        assertThat(verdict.exitStatus()).isZero();
    }

    @Test
    void whatTheyShowNothingOfIsNotSelected() {
        assertThat(of(passed(MUST, "a"), open(MUST, Outcome.UNTESTED)).exitStatus())
                .isZero();

        Verdict nothing = of(open(MUST, Outcome.UNTESTED));
        assertThat(nothing.rules().get(0).state()).isEqualTo(RuleState.NOT_SELECTED);
        assertThat(nothing.rules().get(0).reason()).isEqualTo("because of UNTESTED");
        assertThat(nothing.exitStatus()).isEqualTo(2);
    }

    @Test
    void whatIsInDoubtIsOpen() {
        assertThat(of(passed(MUST, "a"), open(MUST, Outcome.CANNOT_TELL)).exitStatus())
                .isEqualTo(2);
    }

    @Test
    void whatIsViolatedIsViolated() {
        assertThat(of(passed(MUST, "a"), failed("b", MUST)).overall()).isEqualTo(OverallVerdict.NOT_CONFORMANT);
        assertThat(of(failed("b", MUST)).exitStatus()).isEqualTo(1);
    }
}
