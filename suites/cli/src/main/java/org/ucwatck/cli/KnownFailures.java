package org.ucwatck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.ucwatck.verdict.CheckGlob;
import org.ucwatck.verdict.CheckResult;
import org.ucwatck.verdict.Outcome;

/**
 * Failures that are known and accepted for now: they do not count for the exit status, but they still run, and one that
 * passes is an error, so that the list cannot rot.
 */
final class KnownFailures {
    static final KnownFailures NONE = new KnownFailures(List.of());

    private final List<CheckGlob> globs;

    private KnownFailures(List<CheckGlob> globs) {
        this.globs = List.copyOf(globs);
    }

    /** Reads a YAML list of {@code {check: glob, reason: text}}; every glob must match a check of the plan. */
    static KnownFailures read(Path file, Selection selection) {
        List<CheckGlob> globs = new ArrayList<>();
        for (Object entry : entries(file)) {
            globs.add(glob(file, globs.size() + 1, entry, selection));
        }
        return new KnownFailures(globs);
    }

    boolean covers(CheckResult result) {
        return globs.stream().anyMatch(glob -> glob.matches(result.id()));
    }

    /** The paths of checks that were expected to fail and passed. */
    List<String> passing(List<CheckResult> results) {
        return results.stream()
                .filter(result -> result.outcome() == Outcome.PASSED && covers(result))
                .map(result -> result.id().path())
                .toList();
    }

    private static List<?> entries(Path file) {
        try {
            Object content = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            if (content instanceof List<?> list) {
                return list;
            }
            throw new Mistake(file + ": write a list of {check: GLOB, reason: TEXT}");
        } catch (IOException e) {
            throw new Mistake("cannot read the known failures in " + file);
        } catch (YamlEngineException e) {
            throw new Mistake(file + " is not YAML: " + e.getMessage());
        }
    }

    private static CheckGlob glob(Path file, int number, Object entry, Selection selection) {
        boolean whole = entry instanceof Map<?, ?> map
                && map.size() == 2
                && map.get("check") instanceof String
                && map.get("reason") instanceof String reason
                && !reason.isBlank();
        if (!whole) {
            throw new Mistake(file + ", entry " + number + ": write exactly {check: GLOB, reason: TEXT}");
        }
        try {
            return selection.glob(String.valueOf(((Map<?, ?>) entry).get("check")));
        } catch (Mistake e) {
            throw new Mistake(file + ", entry " + number + ": " + e.getMessage());
        }
    }
}
