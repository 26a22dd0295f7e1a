package org.ucwatck.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One line of {@code run.jsonl}: exactly one of its members is there, and its name tells the kind of the line. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunLogLine(
        @Nullable RunHeader run,
        @Nullable RecordedExchange exchange,
        @Nullable CheckResult check,
        @Nullable RunFooter end) {

    static RunLogLine of(RunHeader header) {
        return new RunLogLine(header, null, null, null);
    }

    static RunLogLine of(RecordedExchange exchange) {
        return new RunLogLine(null, exchange, null, null);
    }

    static RunLogLine of(CheckResult result) {
        return new RunLogLine(null, null, result, null);
    }

    static RunLogLine of(RunFooter footer) {
        return new RunLogLine(null, null, null, footer);
    }
}
