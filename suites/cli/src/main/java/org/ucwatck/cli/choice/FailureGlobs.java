package org.ucwatck.cli.choice;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;

/** The fewest globs, none across rules, that match all checks of a run which fail and no other of it, whatever became of that. */
final class FailureGlobs {
    private static final int ALL_PARTS = 4;

    private final List<CheckResult> others;
    private final Map<String, List<CheckResult>> globs = new LinkedHashMap<>();

    private FailureGlobs(List<CheckResult> others) {
        this.others = others;
    }

    /** The globs, each with the failing checks that it matches, in the order of their ids. */
    static Map<String, List<CheckResult>> of(Collection<CheckResult> results, Predicate<CheckResult> fails) {
        List<CheckResult> others = results.stream().filter(fails.negate()).toList();
        FailureGlobs made = new FailureGlobs(others);
        made.split(results.stream().filter(fails).toList(), 0);
        return made.globs;
    }

    /** Of checks that agree in so many parts of their ids, by the part after these. */
    private void split(List<CheckResult> failing, int parts) {
        Map<String, List<CheckResult>> byPart = failing.stream()
                .collect(Collectors.groupingBy(
                        result -> prefix(result.id(), parts + 1), LinkedHashMap::new, Collectors.toList()));
        byPart.forEach((prefix, alike) -> take(prefix, alike, parts + 1));
    }

    private void take(String prefix, List<CheckResult> alike, int parts) {
        if (parts == ALL_PARTS || alike.size() == 1) {
            alike.forEach(result -> globs.put(result.id().path(), List.of(result)));
            return;
        }
        List<CheckResult> well = others.stream()
                .filter(result -> prefix(result.id(), parts).equals(prefix))
                .toList();
        List<Format> formats =
                alike.stream().map(result -> result.id().format()).distinct().toList();
        boolean one = formats.size() == 1 && parts < ALL_PARTS - 1;
        if (well.isEmpty()) {
            globs.put(prefix + "/**", alike);
        } else if (one && well.stream().noneMatch(result -> result.id().format() == formats.get(0))) {
            globs.put(prefix + "/**/" + formats.get(0).slug(), alike);
        } else {
            split(alike, parts);
        }
    }

    private static String prefix(CheckId id, int parts) {
        return Stream.of(id.rule(), id.operation(), id.variant(), id.format().slug())
                .limit(parts)
                .collect(Collectors.joining("/"));
    }
}
