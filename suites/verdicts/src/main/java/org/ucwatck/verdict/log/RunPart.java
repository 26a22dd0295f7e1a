package org.ucwatck.verdict.log;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ucwatck.verdict.exchange.LentSetting;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.SentRequest;
import org.ucwatck.verdict.result.BrokenArrangement;

/**
 * What a run did from its beginning, or from when it was resumed, until it ended or was cut short.
 *
 * @param header what was known when the part began
 * @param footer what was known when it ended, or null for one that was killed
 * @param lost what was sent without any answer on record
 * @param answers ids of exchanges that failed and are what the server answers, and no weather
 * @param broken what arrangements found broken
 * @param lent what was set, and not put back in this part or in a later one
 */
public record RunPart(
        RunHeader header,
        @Nullable RunFooter footer,
        List<SentRequest> lost,
        Set<String> answers,
        List<BrokenArrangement> broken,
        List<LentSetting> lent) {
    public RunPart {
        lost = List.copyOf(lost);
        answers = Set.copyOf(answers);
        broken = List.copyOf(broken);
        lent = List.copyOf(lent);
    }

    /** A part of which no more is known. */
    static RunPart of(RunHeader header, RunFooter footer) {
        return new RunPart(header, footer, List.of(), Set.of(), List.of(), List.of());
    }

    /** What was known when the part ended; empty for one that was killed. */
    public Optional<RunFooter> end() {
        return Optional.ofNullable(footer);
    }

    /** The same, when a later part has put these back. */
    RunPart without(Set<String> returned) {
        return new RunPart(
                header,
                footer,
                lost,
                answers,
                broken,
                lent.stream().filter(each -> !returned.contains(each.id())).toList());
    }

    public int number() {
        return header.part().number();
    }

    /** Calls that the target accepted in this part, and those of a killed one that it may have accepted. */
    int callsPlaced(List<RecordedExchange> exchanges) {
        if (footer != null) {
            return footer.callsPlaced();
        }
        long placed = exchanges.stream()
                .filter(exchange -> exchange.context().part() == number() && exchange.mayHaveRung())
                .count();
        return (int) (placed + lost.stream().filter(SentRequest::mayRing).count());
    }
}
