package org.ucwatck.harness.run;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.harness.judge.rules.PassiveRules;
import org.ucwatck.harness.transport.TrustedOrigins;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Capability;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunPart;
import org.ucwatck.verdict.result.BrokenArrangement;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** What shards cannot judge alone: the rules that are judged on every exchange and every arrangement of a run. */
public final class MergedRun {
    private static final String HOST = "host: ";

    private final RunLog log;

    private MergedRun(RunLog log) {
        this.log = log;
    }

    /** The results of these rules over all parts of the log; those of other checks stay as they are. */
    public static List<CheckResult> judgedAgain(RunLog log) {
        return new MergedRun(log).judge();
    }

    private List<CheckResult> judge() {
        Set<String> passive = Catalogue.load().rules().stream()
                .filter(Rule::passive)
                .map(Rule::id)
                .collect(Collectors.toSet());
        Map<String, CheckResult> before = log.results().stream()
                .filter(result -> passive.contains(result.id().rule()) || WayChecks.isOne(result.id()))
                .filter(this::isClaimed)
                .collect(Collectors.toMap(result -> result.id().path(), Function.identity()));
        List<BrokenArrangement> broken = EarlierParts.of(log).broken();
        Stream<CheckResult> way = before.values().stream().filter(result -> WayChecks.isOne(result.id()));
        Stream<CheckResult> seen = passive(before).stream().map(result -> graver(result, before));
        return Stream.concat(way, seen)
                .map(result -> WayChecks.with(result, WayChecks.found(result.id(), broken)))
                .toList();
    }

    /** What the target file does not claim is not judged, whatever was seen. */
    private boolean isClaimed(CheckResult result) {
        Set<String> capabilities =
                Catalogue.load().capabilities().stream().map(Capability::name).collect(Collectors.toSet());
        return Catalogue.load().rule(result.id().rule()).map(Rule::needs).orElse(List.of()).stream()
                .filter(capabilities::contains)
                .allMatch(log.header().capabilities()::contains);
    }

    private List<CheckResult> passive(Map<String, CheckResult> before) {
        return new PassiveRules(origins())
                .judgeAll(
                        EarlierParts.of(log).evidence(),
                        check -> before.containsKey(check.id().path()));
    }

    /** A shard judged what it saw itself, with nothing masked: what it found holds. */
    private static CheckResult graver(CheckResult result, Map<String, CheckResult> before) {
        CheckResult own = before.get(result.id().path());
        return own != null && own.outcome() == Outcome.FAILED && result.outcome() != Outcome.FAILED ? own : result;
    }

    /** Those that the target file named, as the log keeps them, and where each shard began. */
    private TrustedOrigins origins() {
        Stream<String> named = log.header().provenance().claims().stream()
                .filter(claim -> claim.startsWith(HOST))
                .map(claim -> claim.substring(HOST.length()));
        Stream<String> begun = log.parts().stream()
                .map(RunPart::header)
                .map(header -> URI.create(header.root()))
                .map(root -> root.getScheme() + "://" + root.getRawAuthority());
        return new TrustedOrigins(
                URI.create(log.header().root()),
                Stream.concat(named, begun).distinct().toList());
    }
}
