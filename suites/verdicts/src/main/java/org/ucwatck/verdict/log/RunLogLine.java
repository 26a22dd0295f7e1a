package org.ucwatck.verdict.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ucwatck.verdict.exchange.LentSetting;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.SentRequest;
import org.ucwatck.verdict.result.BrokenArrangement;
import org.ucwatck.verdict.result.CheckResult;

/** One line of {@code run.jsonl}: exactly one of its members is there, and its name tells the kind of the line. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunLogLine(
        @Nullable RunHeader run,
        @Nullable SentRequest sent,
        @Nullable String unsent,
        @Nullable RecordedExchange exchange,
        @Nullable List<String> answers,
        @Nullable BrokenArrangement broken,
        @Nullable LentSetting lent,
        @Nullable String returned,
        @Nullable CheckResult check,
        @Nullable RunFooter end) {

    static RunLogLine of(RunHeader header) {
        return new RunLogLine(header, null, null, null, null, null, null, null, null, null);
    }

    static RunLogLine of(SentRequest request) {
        return new RunLogLine(null, request, null, null, null, null, null, null, null, null);
    }

    static RunLogLine unsent(String id) {
        return new RunLogLine(null, null, id, null, null, null, null, null, null, null);
    }

    static RunLogLine of(RecordedExchange exchange) {
        return new RunLogLine(null, null, null, exchange, null, null, null, null, null, null);
    }

    static RunLogLine answers(List<String> ids) {
        return new RunLogLine(null, null, null, null, ids, null, null, null, null, null);
    }

    static RunLogLine of(BrokenArrangement broken) {
        return new RunLogLine(null, null, null, null, null, broken, null, null, null, null);
    }

    static RunLogLine of(LentSetting setting) {
        return new RunLogLine(null, null, null, null, null, null, setting, null, null, null);
    }

    static RunLogLine returned(String id) {
        return new RunLogLine(null, null, null, null, null, null, null, id, null, null);
    }

    static RunLogLine of(CheckResult result) {
        return new RunLogLine(null, null, null, null, null, null, null, null, result, null);
    }

    static RunLogLine of(RunFooter footer) {
        return new RunLogLine(null, null, null, null, null, null, null, null, null, footer);
    }
}
