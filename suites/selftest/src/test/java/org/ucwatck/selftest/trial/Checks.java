package org.ucwatck.selftest.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.harness.run.ConformanceRun;
import org.ucwatck.harness.run.Profiled;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.FaultTable;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.PlannedCheck;

/** The checks of the suite, planned once, and the choices that the proofs make among them. */
public final class Checks {
    /** How many cases of one rule, operation and format drive a server whose fault any exchange may show. */
    private static final int FEW = 2;

    /** What gives the passive rules something to judge: calls that go well, and refusals of every kind. */
    private static final Set<String> DRIVING = Set.of(
            "authentication.token-required",
            "batch.same-as-alone",
            "discovery.root-links",
            "method.not-allowed",
            "request.max-length",
            "request.required-parameter",
            "request.malformed-json");

    /** The case that is refused with an error body that names its parameter. */
    private static final String TOO_LONG = "51-characters";

    private static final List<PlannedCheck> EVERY = ConformanceRun.plan();
    private static final List<PlannedCheck> ALL =
            EVERY.stream().filter(check -> !Profiled.isHostile(check)).toList();
    private static final Set<String> PASSIVE = Catalogue.load().rules().stream()
            .filter(Rule::passive)
            .map(Rule::id)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PATHS = EVERY.stream()
            .filter(check -> !isPassive(check))
            .map(check -> check.id().path())
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<PlannedCheck> DRIVERS = driving();

    private Checks() {}

    /** All of a default run. */
    public static List<PlannedCheck> all() {
        return ALL;
    }

    /** The same and those that send hostile input. */
    public static List<PlannedCheck> every() {
        return EVERY;
    }

    /** The checks that can find one of these rules broken. */
    public static List<PlannedCheck> of(Set<String> rules) {
        return among(EVERY, check -> !Collections.disjoint(check.rules(), rules));
    }

    /**
     * The checks that can notice the fault or what falls with it: those of its rule and of its companions, all passive
     * ones, since they judge whatever happens, and, if the rule is passive itself, a fixed few that drive the server.
     */
    public static List<PlannedCheck> noticing(Fault fault) {
        FaultTable.Row row = row(fault);
        Set<String> rules =
                Stream.concat(row.broken().stream(), row.undecided().stream()).collect(Collectors.toSet());
        Set<PlannedCheck> driving = PASSIVE.contains(fault.rule()) ? DRIVERS : Set.of();
        return among(
                EVERY,
                check -> isPassive(check) || driving.contains(check) || !Collections.disjoint(check.rules(), rules));
    }

    /**
     * The checks that suffice to see all of that again, as the table has it: a few of those that caught it, its witnesses,
     * all passive ones, and one other of its rule, which may not fail; the seed picks.
     *
     * @param most how many of those that caught it
     */
    public static List<PlannedCheck> witnessing(FaultTable.Row row, int most, long seed) {
        Random random = new Random(seed);
        List<String> catching = new ArrayList<>(row.checks());
        Collections.shuffle(catching, random);
        Set<String> named = Stream.concat(catching.stream().limit(most), row.witnesses().stream())
                .collect(Collectors.toSet());
        List<PlannedCheck> others = new ArrayList<>(among(
                EVERY,
                check -> check.rules().contains(row.rule())
                        && !row.checks().contains(check.id().path())));
        Collections.shuffle(others, random);
        Set<PlannedCheck> some = Set.copyOf(others.subList(0, Math.min(1, others.size())));
        return among(
                EVERY, check -> isPassive(check) || named.contains(check.id().path()) || some.contains(check));
    }

    /** What drove the server when a passive check caught the fault; where no check did, the checks that drive it through all it does. */
    public static Stream<String> drivers(List<String> causes) {
        List<String> found = causes.stream().filter(PATHS::contains).toList();
        return found.isEmpty() ? DRIVERS.stream().map(check -> check.id().path()) : found.stream();
    }

    /** What the fault has to lead to. */
    public static FaultTable.Row row(Fault fault) {
        return FaultTable.expected(fault.id(), fault.rule(), fault.symptom());
    }

    /** Whether the rule is judged on whatever happens. */
    public static boolean isPassive(String rule) {
        return PASSIVE.contains(rule);
    }

    /** The checks that are named after one of these rules, and all passive ones. */
    public static List<PlannedCheck> drivingAndPassive(Set<String> rules) {
        return where(check -> isPassive(check) || rules.contains(check.id().rule()));
    }

    /** All but the greater part of long lists of cases: the seed picks so many of each rule, operation and format. */
    public static List<PlannedCheck> thinned(long seed, int cases) {
        Map<String, List<PlannedCheck>> groups = ALL.stream()
                .collect(Collectors.groupingBy(Checks::group, TreeMap::new, Collectors.toCollection(ArrayList::new)));
        Random random = new Random(seed);
        groups.values().forEach(group -> Collections.shuffle(group, random));
        return groups.values().stream()
                .flatMap(group -> group.stream().limit(cases))
                .toList();
    }

    /** Whether nothing is like this check in another format, as with grants of tokens. */
    public static boolean hasOneFormat(PlannedCheck check) {
        CheckId id = check.id();
        return !isPassive(check)
                && Stream.of(Format.values())
                        .filter(format -> format != id.format())
                        .map(format -> new CheckId(id.rule(), id.operation(), id.variant(), format))
                        .noneMatch(other -> PATHS.contains(other.path()));
    }

    /** One case of each kind, which the seed picks, all of the operation, and all that follow links. */
    public static List<PlannedCheck> around(String operation, long seed) {
        return Stream.concat(
                        thinned(seed, 1).stream(),
                        where(check -> check.id().rule().equals("link.answers") || Cascade.isOf(check.id(), operation))
                                .stream())
                .distinct()
                .toList();
    }

    /** So many checks of any kind, which the seed picks. */
    public static List<PlannedCheck> some(int number, long seed) {
        List<PlannedCheck> shuffled = new ArrayList<>(ALL);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, number);
    }

    /** One case of each kind, which the seed picks, and whatever can notice the fault. */
    public static List<PlannedCheck> broad(Fault fault, long seed) {
        return Stream.concat(thinned(seed, 1).stream(), noticing(fault).stream())
                .distinct()
                .toList();
    }

    /** Globs that select exactly these checks: those below the rule where all checks named after it are among them, else their paths. */
    public static List<String> globs(Collection<PlannedCheck> checks) {
        Map<String, Long> wanted = countByRule(checks);
        Map<String, Long> existing = countByRule(EVERY);
        return checks.stream()
                .map(PlannedCheck::id)
                .map(id ->
                        Objects.equals(wanted.get(id.rule()), existing.get(id.rule())) ? id.rule() + "/**" : id.path())
                .distinct()
                .toList();
    }

    private static Map<String, Long> countByRule(Collection<PlannedCheck> checks) {
        return checks.stream().collect(Collectors.groupingBy(check -> check.id().rule(), Collectors.counting()));
    }

    private static Set<PlannedCheck> driving() {
        return Stream.concat(
                        thinned(1, FEW).stream().filter(Checks::drives),
                        where(check -> check.id().variant().equals(TOO_LONG)).stream())
                .collect(Collectors.toSet());
    }

    private static boolean drives(PlannedCheck check) {
        String rule = check.id().rule();
        return DRIVING.contains(rule)
                || rule.startsWith("add-phone-audio.")
                || rule.startsWith("conversation.")
                || rule.startsWith("operation.");
    }

    private static boolean isPassive(PlannedCheck check) {
        return isPassive(check.id().rule());
    }

    private static List<PlannedCheck> where(Predicate<PlannedCheck> condition) {
        return among(ALL, condition);
    }

    private static List<PlannedCheck> among(List<PlannedCheck> checks, Predicate<PlannedCheck> condition) {
        return checks.stream().filter(condition).toList();
    }

    private static String group(PlannedCheck check) {
        CheckId id = check.id();
        return id.rule() + "/" + id.operation() + "/" + id.format();
    }
}
