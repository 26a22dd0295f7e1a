package org.ucwatck.harness.run;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.harness.judge.look.Evidence;
import org.ucwatck.harness.weather.Weather;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.log.Leftovers;
import org.ucwatck.verdict.log.LogPart;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunPart;
import org.ucwatck.verdict.result.BrokenArrangement;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

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

    /** What a log tells. */
    static EarlierParts of(RunLog log) {
        return new EarlierParts(Optional.of(log));
    }

    /** The part that begins now. */
    LogPart next() {
        return log.map(earlier -> earlier.last().header().part().next()).orElse(LogPart.FIRST);
    }

    /** The id of the run, which all its parts share. */
    String runId(String fresh) {
        return log.map(earlier -> earlier.header().runId()).orElse(fresh);
    }

    /** What need not run again; what judges every exchange or every arrangement judges all of them again. */
    List<CheckResult> done() {
        Set<String> passive = Catalogue.load().rules().stream()
                .filter(Rule::passive)
                .map(Rule::id)
                .collect(Collectors.toSet());
        return log.stream()
                .flatMap(earlier -> earlier.results().stream())
                .filter(result -> JUDGED.contains(result.outcome()))
                .filter(result -> !passive.contains(result.id().rule()) && !WayChecks.isOne(result.id()))
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

    /** All that was seen but the weather: a failure counts only where it was found to be what the server answers. */
    List<Evidence> evidence() {
        Set<String> answers = parts().flatMap(part -> part.answers().stream()).collect(Collectors.toSet());
        return log.map(Evidence::of).orElse(List.of()).stream()
                .filter(each -> Weather.of(each.exchange()).isEmpty()
                        || answers.contains(each.exchange().id()))
                .toList();
    }

    /** What arrangements found broken. */
    List<BrokenArrangement> broken() {
        return parts().flatMap(part -> part.broken().stream()).toList();
    }

    private Stream<RunPart> parts() {
        return log.stream().flatMap(earlier -> earlier.parts().stream());
    }
}
