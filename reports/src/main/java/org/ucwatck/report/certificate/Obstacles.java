package org.ucwatck.report.certificate;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.RuleVerdict;
import org.ucwatck.verdict.RunProfile;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;

/** Every reason why a run cannot be certified. */
final class Obstacles {
    private static final int SHOWN = 5;

    private final RunLog log;
    private final RunHeader header;
    private final Verdict verdict;

    private Obstacles(RunLog log, List<Rule> rules) {
        this.log = log;
        this.header = log.header();
        this.verdict = Verdict.of(rules, log);
    }

    /** The reasons that the log itself gives, in words; empty when there is none. */
    static List<String> of(RunLog log, List<Rule> rules) {
        Obstacles obstacles = new Obstacles(log, rules);
        return Stream.of(obstacles.selection(), obstacles.outcome(), obstacles.build())
                .flatMap(reasons -> reasons)
                .filter(reason -> !reason.isEmpty())
                .toList();
    }

    /** The same, and what of the checks of this suite has no result. */
    static List<String> of(RunLog log, List<Rule> rules, Collection<String> plan) {
        Set<String> done =
                log.results().stream().map(result -> result.id().path()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>(plan);
        missing.removeIf(path -> isHostile(path, rules));
        missing.removeAll(done);
        done.removeAll(plan);
        return Stream.of(
                        of(log, rules).stream(),
                        Stream.of(
                                some(
                                        missing,
                                        "check of this suite has no result",
                                        "checks of this suite have no result"),
                                some(
                                        done,
                                        "result is of a check that this suite does not have",
                                        "results are of checks that this suite does not have")))
                .flatMap(reasons -> reasons)
                .filter(reason -> !reason.isEmpty())
                .toList();
    }

    /** Whether a check is one of hostile input, which a run may leave out and be conformant. */
    private static boolean isHostile(String path, List<Rule> rules) {
        return rules.stream()
                .filter(rule -> rule.needs().contains(RunProfile.HOSTILE))
                .anyMatch(rule -> path.startsWith(rule.id() + "/"));
    }

    private Stream<String> selection() {
        return Stream.concat(
                Stream.of(when(log.footer().interrupted(), "the run was interrupted")),
                verdict.narrowing().reasons().stream());
    }

    private Stream<String> outcome() {
        Stream<String> open = verdict.openByReason().stream()
                .map(rules -> some(new TreeSet<>(rules.rules()), "rule is open", "rules are open") + ": "
                        + rules.reason().lines().findFirst().orElse(""));
        return Stream.concat(
                Stream.of(
                        some(ids(verdict.violated()), "rule is violated", "rules are violated"),
                        when(!verdict.isJudged(), "no check came to a judgement")),
                open);
    }

    private Stream<String> build() {
        Provenance from = header.provenance();
        return Stream.of(
                when(header.suiteVersion().equals("development"), "the version of the suite is not known"),
                when(
                        from.commit().isEmpty(),
                        "it is not known from which sources the suite was built; build it in a checkout with git"),
                when(
                        !from.commit().isEmpty() && !from.clean(),
                        "the suite was built from sources that differ from commit " + from.commit()
                                + "; commit them, build again and run again"),
                when(from.suite().isEmpty(), "the suite did not run from its jars; run it with ./ucwa-tck"),
                when(from.catalogue().isEmpty(), "it is not known with which catalogue the suite ran"),
                when(from.claims().isEmpty(), "it is not recorded what the target file declares"));
    }

    private static Set<String> ids(List<RuleVerdict> rules) {
        return rules.stream().map(verdict -> verdict.rule().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String when(boolean condition, String reason) {
        return condition ? reason : "";
    }

    private static String some(Set<String> names, String one, String many) {
        String first = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        String rest = names.size() > SHOWN ? ", …" : "";
        return names.isEmpty()
                ? ""
                : "%d %s: %s%s".formatted(names.size(), names.size() == 1 ? one : many, first, rest);
    }
}
