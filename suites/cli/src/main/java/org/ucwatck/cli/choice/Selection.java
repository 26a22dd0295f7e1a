package org.ucwatck.cli.choice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.harness.judge.rules.PassiveRules;
import org.ucwatck.harness.run.Only;
import org.ucwatck.harness.yaml.Nearest;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Replaced;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.CheckGlob;
import org.ucwatck.verdict.result.PlannedCheck;

/** Makes sure that globs select something before a run begins. */
public final class Selection {
    private static final int MOST_SUGGESTIONS = 3;

    private final Supplier<List<PlannedCheck>> source;
    private final Set<String> renamed = new TreeSet<>();
    private List<PlannedCheck> plan = List.of();

    /** Plans only when there is a glob, since planning takes as long as many checks. */
    public Selection(Supplier<List<PlannedCheck>> source) {
        this.source = source;
    }

    /** Which checks of recordings the globs select, all if there is none; a UsageError when a glob selects none. */
    public static Predicate<PlannedCheck> ofRecordings(List<String> only) {
        if (only.isEmpty()) {
            return check -> true;
        }
        List<PlannedCheck> plan = Stream.of(Format.values())
                .flatMap(format -> PassiveRules.plan(PassiveRules.ofRecordings().rules(), format).stream())
                .toList();
        Selection selection = new Selection(() -> plan);
        List<CheckGlob> globs =
                only.stream().map(selection::current).map(selection::recorded).toList();
        return check -> globs.stream().anyMatch(glob -> glob.matches(check.id()));
    }

    private CheckGlob recorded(String text) {
        CheckGlob glob = parse(text);
        boolean none = plan().stream().map(PlannedCheck::id).noneMatch(glob::matches);
        if (none && Catalogue.load().rules().stream().map(Rule::id).anyMatch(glob::matchesRule)) {
            throw new UsageError(
                    "'" + text + "' is a rule that no recording can show, only a run; './ucwa-tck list rules'"
                            + " shows those that can: their checks end with any.every-exchange");
        }
        return glob(text);
    }

    List<PlannedCheck> plan() {
        if (plan.isEmpty()) {
            plan = source.get();
        }
        return plan;
    }

    /** What a glob of checks says in the ids of today: the id of a rule that has become part of another is still good. */
    String current(String glob) {
        for (Replaced old : Catalogue.load().replaced()) {
            Optional<String> now = old.now(glob);
            if (now.isPresent()) {
                renamed.add(old.id() + " is " + old.now() + " now");
                return now.get();
            }
        }
        return glob;
    }

    /** Which old ids were given, each with what it is now; for the user. */
    public List<String> renamed() {
        return List.copyOf(renamed);
    }

    /** The glob of a text; a UsageError when it is malformed or matches no check of the plan. */
    CheckGlob glob(String text) {
        CheckGlob glob = parse(text);
        require(plan().stream().map(PlannedCheck::id).anyMatch(glob::matches), text);
        return glob;
    }

    private void require(boolean matches, String text) {
        if (!matches) {
            throw new UsageError("'" + text + "' matches no check; " + hint(text));
        }
    }

    /** Throws a UsageError when the globs leave nothing to run. */
    void requireSome(Set<Format> formats, List<String> only, List<String> skip) {
        if (only.isEmpty() && skip.isEmpty()) {
            return;
        }
        only.forEach(text -> require(plan().stream().anyMatch(only(List.of(text))), text));
        Only wanted = only(only);
        List<CheckGlob> unwanted = skip.stream().map(this::glob).toList();
        boolean some = plan().stream()
                .filter(wanted)
                .map(PlannedCheck::id)
                .filter(id -> formats.contains(id.format()))
                .anyMatch(id -> unwanted.stream().noneMatch(glob -> glob.matches(id)));
        if (!some) {
            throw new UsageError("nothing is left to run; widen --only, --skip or --format");
        }
    }

    private Only only(List<String> texts) {
        texts.forEach(Selection::parse);
        return Only.of(texts, plan());
    }

    /** The glob of a text; a UsageError when it is malformed. */
    static CheckGlob parse(String text) {
        try {
            return CheckGlob.of(text);
        } catch (IllegalArgumentException e) {
            throw new UsageError(String.valueOf(e.getMessage()));
        }
    }

    private String hint(String text) {
        String plain = text.replaceAll("[/*]+$", "");
        List<String> candidates = plan().stream()
                .map(PlannedCheck::id)
                .flatMap(id -> Stream.of(id.rule(), id.rule() + "/" + id.operation(), id.path()))
                .distinct()
                .toList();
        List<String> near = Nearest.severalTo(plain, candidates, MOST_SUGGESTIONS);
        return near.isEmpty()
                ? "'./ucwa-tck list checks' shows all"
                : "did you mean " + String.join(" or ", near) + "?";
    }
}
