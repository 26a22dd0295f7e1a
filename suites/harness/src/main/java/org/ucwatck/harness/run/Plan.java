package org.ucwatck.harness.run;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.harness.judge.rules.PassiveRules;
import org.ucwatck.harness.junit.CheckHandler;
import org.ucwatck.harness.junit.JUnitLaunch;
import org.ucwatck.harness.needs.CallNeed;
import org.ucwatck.harness.needs.Lack;
import org.ucwatck.harness.needs.Needs;
import org.ucwatck.harness.needs.Preflight;
import org.ucwatck.harness.session.Once;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.CheckGlob;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.PlannedCheck;

/** Which checks there are, which of them are selected, and what keeps a selected one from running. */
final class Plan {
    private static final Once<Listed> LISTED = new Once<>(() -> list(JUnitLaunch.PACKAGE));

    private final RunOptions options;
    private final List<PlannedCheck> selected;

    private Plan(RunOptions options, List<PlannedCheck> selected) {
        this.options = options;
        this.selected = selected;
    }

    /** All checks in the order of their ids; JUnit is asked once in the life of the process. */
    static List<PlannedCheck> all() {
        return LISTED.get().checks();
    }

    /** The cases that the check gets as arguments. */
    static List<Object> casesOf(PlannedCheck check) {
        return LISTED.get().cases().getOrDefault(check.id().path(), List.of());
    }

    /** The test methods that hold these checks. */
    static Set<Method> methodsOf(Collection<PlannedCheck> checks) {
        Map<String, Method> methods = LISTED.get().methods();
        return checks.stream()
                .map(check -> Objects.requireNonNull(
                        methods.get(check.id().path()), check.id().path()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Throws IllegalStateException when the package has no check, or one that cannot be loaded or planned. */
    static List<PlannedCheck> all(String packageName) {
        return list(packageName).checks();
    }

    private static Listed list(String packageName) {
        Map<String, PlannedCheck> active = new ConcurrentSkipListMap<>();
        Map<String, Method> methods = new HashMap<>();
        Map<String, List<Object>> cases = new HashMap<>();
        CheckClasses.requireLoadable(packageName);
        JUnitLaunch.launch(packageName, new Listing(active, methods, cases), 1);
        if (active.isEmpty()) {
            throw new IllegalStateException("JUnit found no check in the package " + packageName
                    + "; the suite was packed without the classes that hold its checks");
        }
        List<String> passive = Catalogue.load().rules().stream()
                .filter(Rule::passive)
                .map(Rule::id)
                .toList();
        List<PlannedCheck> all = Stream.of(
                        active.values().stream(),
                        Stream.of(Format.values()).flatMap(format -> PassiveRules.plan(passive, format).stream()),
                        WayChecks.plan())
                .flatMap(each -> each)
                .sorted(Comparator.comparing(PlannedCheck::id))
                .toList();
        return new Listed(all, methods, cases);
    }

    static Plan of(RunOptions options) {
        Only only = Only.of(options.only(), all());
        Needs needs = Needs.of(options.target(), options.profiles());
        Predicate<PlannedCheck> profiled = Profiled.by(options.profiles(), all());
        boolean asked = !options.only().isEmpty();
        List<CheckGlob> skip = options.skip().stream().map(CheckGlob::of).toList();
        Predicate<PlannedCheck> wanted =
                check -> options.formats().contains(check.id().format())
                        && (profiled.test(check) || asked && Profiled.isHostile(check))
                        && (only.names(check)
                                || only.drives(check) && needs.lacks(check).isEmpty())
                        && skip.stream().noneMatch(glob -> glob.matches(check.id()));
        List<PlannedCheck> selected = all().stream().filter(wanted).toList();
        return new Plan(options, shard(selected, options.shard()));
    }

    /** The checks that the options select, in the order of their ids. */
    List<PlannedCheck> selected() {
        return selected;
    }

    /** Results of the selected checks that cannot run against this target, and why. */
    List<CheckResult> notRun() {
        Needs needs = Needs.of(options.target(), options.profiles());
        List<CheckResult> results = new ArrayList<>();
        Set<String> done = EarlierParts.of(options).donePaths();
        for (PlannedCheck check : selected) {
            if (done.contains(check.id().path())) {
                continue;
            }
            Optional<Lack> lack = needs.lacks(check).stream().findFirst();
            lack.ifPresent(it -> results.add(CheckResult.notRun(check, it.outcome(), it.reason())));
        }
        return results;
    }

    /** How many calls the checks that will run may take. */
    CallNeed need() {
        return Preflight.of(selected, options.target(), options.profiles()).calls();
    }

    private static List<PlannedCheck> shard(List<PlannedCheck> checks, RunOptions.Shard shard) {
        List<PlannedCheck> own = new ArrayList<>();
        for (int i = shard.index() - 1; i < checks.size(); i += shard.count()) {
            own.add(checks.get(i));
        }
        return own;
    }

    /** What JUnit found: all checks, and by path the method and the cases of each that is one. */
    private record Listed(List<PlannedCheck> checks, Map<String, Method> methods, Map<String, List<Object>> cases) {}

    private record Listing(
            Map<String, PlannedCheck> found, Map<String, Method> methods, Map<String, List<Object>> cases)
            implements CheckHandler {
        @Override
        public void meets(PlannedCheck check, List<Object> given) {
            cases.put(check.id().path(), given);
        }

        @Override
        public boolean wants(PlannedCheck check, Method method) {
            methods.put(check.id().path(), method);
            PlannedCheck before = found.put(check.id().path(), check);
            if (before != null) {
                throw new IllegalStateException("two checks have the id " + check.id());
            }
            return false;
        }

        @Override
        public void run(PlannedCheck check, CheckContext context, Body body) {
            throw new IllegalStateException("nothing runs while planning");
        }
    }
}
