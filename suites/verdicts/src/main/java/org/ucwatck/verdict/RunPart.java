package org.ucwatck.verdict;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run did from its beginning, or from when it was resumed, until it ended or was cut short.
 *
 * @param header what was known when the part began
 * @param footer what was known when it ended, or null for one that was killed
 * @param lost what was sent without any answer on record
 */
public record RunPart(RunHeader header, @Nullable RunFooter footer, List<SentRequest> lost) {
    public RunPart {
        lost = List.copyOf(lost);
    }

    /** What was known when the part ended; empty for one that was killed. */
    public Optional<RunFooter> end() {
        return Optional.ofNullable(footer);
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
                .filter(exchange -> exchange.context().part() == number() && exchange.placedCall())
                .count();
        return (int) (placed + lost.stream().filter(SentRequest::mayRing).count());
    }
}
