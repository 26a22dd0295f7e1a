package org.ucwatck.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ucwatck.report.BigRun;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.RunLog;

/** Reports of a log that is too long for them. */
class ShortenedTest {
    private static final RunLog RUN = BigRun.of(20, 10);

    private static long characters(RunLog log) {
        return log.exchanges().stream()
                .mapToLong(exchange -> exchange.response().body().length())
                .sum();
    }

    @Test
    void usualLogIsToldAsItIs() {
        assertThat(Shortened.of(RUN)).isEqualTo(RUN);
    }

    @Test
    void longBodiesOfALogThatIsTooLongAreCutAndSayIt() {
        RecordedExchange one = RUN.exchanges().get(0);
        RecordedExchange huge = new RecordedExchange(
                one.id(),
                one.check(),
                one.started(),
                one.duration(),
                one.request(),
                new RecordedExchange.Response(200, one.response().headers(), "x".repeat(9_000_000)),
                "",
                one.context());
        RunLog log = new RunLog(
                RUN.header(), java.util.Collections.nCopies(10, huge), RUN.results(), RUN.footer(), RUN.parts());

        RunLog shortened = Shortened.of(log);

        assertThat(shortened.exchanges()).hasSize(10);
        assertThat(characters(shortened)).isBetween(7_000_000L, 9_000_000L);
        assertThat(shortened.exchanges().get(3).response().body())
                .startsWith("xxxx")
                .endsWith("x… 8200000 more characters, all in run.jsonl");
        assertThat(Shortened.of(log, Long.MAX_VALUE)).isEqualTo(log);
    }
}
