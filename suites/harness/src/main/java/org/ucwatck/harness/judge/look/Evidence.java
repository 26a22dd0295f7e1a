package org.ucwatck.harness.judge.look;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.record.Rebuilt;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.LogPart;
import org.ucwatck.verdict.log.RunLog;

/**
 * An exchange that is judged, and how exactly it is known: one of this process is, one from the record may have a secret
 * masked.
 *
 * @param exchange the fact
 * @param part number of the part of the run; what is compared in order is compared within one part, since a target may
 *     have begun anew before the next
 * @param masked whether its URL, its headers or its bodies have something masked, or differ in another way from what was sent
 * @param silent ids of rules that it says nothing of, since the record does not keep what they are about
 */
public record Evidence(Exchange exchange, int part, boolean masked, Set<String> silent) {
    public Evidence {
        silent = Set.copyOf(silent);
    }

    /** One that says something of every rule. */
    public Evidence(Exchange exchange, int part, boolean masked) {
        this(exchange, part, masked, Set.of());
    }

    /** One that was just seen, in the part of that number. */
    public static Evidence seen(Exchange exchange, int part) {
        return new Evidence(exchange, part, false);
    }

    public static Evidence of(Exchange exchange) {
        return seen(exchange, LogPart.FIRST.number());
    }

    /** All exchanges of a log, made again of what it keeps. */
    public static List<Evidence> of(RunLog log) {
        List<RecordedExchange> recorded = log.exchanges();
        List<Exchange> exchanges = Rebuilt.exchanges(recorded);
        return IntStream.range(0, exchanges.size())
                .mapToObj(i -> of(exchanges.get(i), recorded.get(i).context()))
                .toList();
    }

    private static Evidence of(Exchange exchange, RecordedExchange.Context context) {
        return new Evidence(exchange, context.part(), !context.masked().isEmpty());
    }
}
