package org.ucwatck.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ucwatck.harness.config.Nearest;
import org.ucwatck.spec.Format;
import org.ucwatck.verdict.CheckGlob;
import org.ucwatck.verdict.CheckId;
import org.ucwatck.verdict.PlannedCheck;

/** Makes sure that globs select something before a run begins. */
final class Selection {
    private static final int MOST_SUGGESTIONS = 3;

    private final Supplier<List<PlannedCheck>> source;
    private List<CheckId> plan = List.of();

    /** Plans only when there is a glob, since planning takes as long as many checks. */
    Selection(Supplier<List<PlannedCheck>> source) {
        this.source = source;
    }

    private List<CheckId> plan() {
        if (plan.isEmpty()) {
            plan = source.get().stream().map(PlannedCheck::id).toList();
        }
        return plan;
    }

    /** The glob of a text; a Mistake when it is malformed or matches no check of the plan. */
    CheckGlob glob(String text) {
        CheckGlob glob = parse(text);
        if (plan().stream().noneMatch(glob::matches)) {
            throw new Mistake("'" + text + "' matches no check; " + hint(text));
        }
        return glob;
    }

    /** Throws a Mistake when the globs leave nothing to run. */
    void requireSome(Set<Format> formats, List<String> only, List<String> skip) {
        if (only.isEmpty() && skip.isEmpty()) {
            return;
        }
        List<CheckGlob> wanted = only.stream().map(this::glob).toList();
        List<CheckGlob> unwanted = skip.stream().map(this::glob).toList();
        boolean some = plan().stream()
                .filter(id -> formats.contains(id.format()))
                .filter(id -> wanted.isEmpty() || wanted.stream().anyMatch(glob -> glob.matches(id)))
                .anyMatch(id -> unwanted.stream().noneMatch(glob -> glob.matches(id)));
        if (!some) {
            throw new Mistake("nothing is left to run; widen --only, --skip or --format");
        }
    }

    /** The glob of a text; a Mistake when it is malformed. */
    static CheckGlob parse(String text) {
        try {
            return CheckGlob.of(text);
        } catch (IllegalArgumentException e) {
            throw new Mistake(String.valueOf(e.getMessage()));
        }
    }

    private String hint(String text) {
        String plain = text.replaceAll("[/*]+$", "");
        List<String> candidates = plan().stream()
                .flatMap(id -> Stream.of(id.rule(), id.rule() + "/" + id.operation(), id.path()))
                .distinct()
                .toList();
        List<String> near = Nearest.severalTo(plain, candidates, MOST_SUGGESTIONS);
        return near.isEmpty()
                ? "'./ucwa-tck list checks' shows all"
                : "did you mean " + String.join(" or ", near) + "?";
    }
}
