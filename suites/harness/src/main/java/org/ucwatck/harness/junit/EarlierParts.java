package org.ucwatck.harness.junit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.judge.Evidence;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.Rule;
import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.Leftovers;
import org.ucwatck.verdict.LogPart;
import org.ucwatck.verdict.Outcome;
import org.ucwatck.verdict.RunLog;

/** What the parts before this one of a resumed run saw, found and left; of a run that just begins there are none. */
final class EarlierParts {
    private static final Set<Outcome> JUDGED = Set.of(Outcome.PASSED, Outcome.FAILED);
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Optional<RunLog> log;

    private EarlierParts(Optional<RunLog> log) {
        this.log = log;
    }

    static EarlierParts of(RunOptions options) {
        return new EarlierParts(options.earlier());
    }

    /** The part that begins now. */
    LogPart next() {
        return log.map(earlier -> earlier.last().header().part().next()).orElse(LogPart.FIRST);
    }

    /** The id of the run, which all its parts share. */
    String runId(String fresh) {
        return log.map(earlier -> earlier.header().runId()).orElse(fresh);
    }

    /** What need not run again; the rules that judge every exchange judge all of them again. */
    List<CheckResult> done() {
        Set<String> passive = Catalogue.load().rules().stream()
                .filter(Rule::passive)
                .map(Rule::id)
                .collect(Collectors.toSet());
        return log.stream()
                .flatMap(earlier -> earlier.results().stream())
                .filter(result -> JUDGED.contains(result.outcome()))
                .filter(result -> !passive.contains(result.id().rule()))
                .toList();
    }

    /** Paths of the same, in a set that may be added to. */
    Set<String> donePaths() {
        return done().stream().map(result -> result.id().path()).collect(Collectors.toCollection(HashSet::new));
    }

    /** Calls that were placed, or may have been. */
    int calls() {
        return log.map(earlier -> earlier.footer().callsPlaced()).orElse(0);
    }

    Optional<Leftovers> leftovers() {
        return log.map(Leftovers::of).filter(left -> !left.isEmpty());
    }

    /** What names everything drawn by chance in this part: nothing is sent twice under one id. */
    long seed(long seed) {
        return seed + (next().number() - 1) * SPREAD;
    }

    /** All that was seen; without what broke at the end of a part, when the target may have gone away. */
    List<Evidence> evidence(Duration going) {
        List<Evidence> all = log.map(Evidence::of).orElse(List.of());
        Map<Integer, Instant> lastAnswers = new HashMap<>();
        all.stream()
                .filter(each -> each.exchange().answered())
                .forEach(each -> lastAnswers.merge(
                        each.part(), end(each.exchange()), (one, other) -> one.isAfter(other) ? one : other));
        return all.stream()
                .filter(each -> each.exchange().answered()
                        || end(each.exchange())
                                .plus(going)
                                .isBefore(lastAnswers.getOrDefault(each.part(), Instant.MIN)))
                .toList();
    }

    private static Instant end(Exchange exchange) {
        return exchange.started().plus(exchange.duration());
    }
}
