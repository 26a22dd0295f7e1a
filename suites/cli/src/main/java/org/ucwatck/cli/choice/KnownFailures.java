package org.ucwatck.cli.choice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Requirement;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.CheckGlob;
import org.ucwatck.verdict.result.KnownFailure;
import org.ucwatck.verdict.result.KnownFailure.Scope;

/** Reads the file of known failures: a YAML list of globs of checks, rules or requirements, each with the reason why it may fail. */
public final class KnownFailures {
    private final Path file;
    private final Selection selection;
    private final LocalDate today;
    private final List<KnownFailure> read = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private KnownFailures(Path file, Selection selection, LocalDate today) {
        this.file = file;
        this.selection = selection;
        this.today = today;
    }

    /**
     * Reads the file; a UsageError that names every problem when an entry is malformed, matches nothing or has expired.
     *
     * @param today the day on which no entry may have expired
     */
    public static List<KnownFailure> read(Path file, Selection selection, LocalDate today) {
        return new KnownFailures(file, selection, today).read();
    }

    private List<KnownFailure> read() {
        List<?> entries = entries();
        for (int index = 0; index < entries.size(); index++) {
            take(file + ", entry " + (index + 1) + ": ", entries.get(index));
        }
        if (!problems.isEmpty()) {
            throw new UsageError(String.join("\n", problems));
        }
        return List.copyOf(read);
    }

    private List<?> entries() {
        try {
            Object content = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            if (content instanceof List<?> list) {
                return list;
            }
            throw new UsageError(file + ": write a list of " + KnownFailureEntry.SHAPE);
        } catch (IOException e) {
            throw new UsageError("cannot read the known failures in " + file);
        } catch (YamlEngineException e) {
            throw new UsageError(file + " is not YAML: " + e.getMessage());
        }
    }

    private void take(String place, Object entry) {
        try {
            if (!(entry instanceof Map<?, ?> map)) {
                throw new UsageError("write " + KnownFailureEntry.SHAPE);
            }
            KnownFailure known = current(KnownFailureEntry.read(map));
            requireSomethingMatches(known);
            requireNotExpired(known);
            read.add(known);
        } catch (UsageError e) {
            problems.add(place + e.getMessage());
        }
    }

    /** In the ids of today; a rule that has become part of another is a requirement now. */
    private KnownFailure current(KnownFailure known) {
        String now = selection.current(known.glob());
        if (now.equals(known.glob())) {
            return known;
        }
        Scope scope = known.scope() == Scope.RULE ? Scope.REQUIREMENT : known.scope();
        return new KnownFailure(
                scope,
                now,
                known.reason(),
                known.link(),
                known.owner(),
                known.expires().orElse(null));
    }

    private void requireSomethingMatches(KnownFailure known) {
        if (known.scope() == Scope.CHECK) {
            selection.glob(known.glob());
            return;
        }
        if (known.scope() == Scope.REQUIREMENT) {
            requireRequirement(known.glob());
            return;
        }
        List<String> rules = Catalogue.load().rules().stream().map(Rule::id).toList();
        var glob = Selection.parse(known.glob());
        if (rules.stream().noneMatch(glob::matchesRule)) {
            throw UsageError.unknown("rule", known.glob(), rules, "rules");
        }
    }

    /** Also those of rules that range over nothing, at the elements of the checks that name them. */
    private void requireRequirement(String text) {
        CheckGlob glob = Selection.parse(text);
        Stream<String> planned = selection.plan().stream().flatMap(check -> check.rules().stream()
                .map(rule -> rule + "/" + check.id().operation()));
        List<String> all = Stream.concat(
                        Catalogue.load().requirements().stream().map(Requirement::id), planned)
                .distinct()
                .toList();
        if (all.stream().noneMatch(glob::matchesRequirement)) {
            throw UsageError.unknown("requirement", text, all, "requirements");
        }
    }

    private void requireNotExpired(KnownFailure known) {
        if (known.isExpiredOn(today)) {
            throw new UsageError(
                    "'%s' expired on %s; mend the failure and take the entry off the list, or agree on a later day"
                            .formatted(
                                    known.glob(),
                                    known.expires().map(LocalDate::toString).orElse("")));
        }
    }
}
