package org.ucwatck.cli.choice;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.harness.yaml.Nearest;
import org.ucwatck.verdict.result.KnownFailure;
import org.ucwatck.verdict.result.KnownFailure.Scope;

/** A known failure as it stands in its file. */
final class KnownFailureEntry {
    static final String SHAPE =
            "{check: GLOB, rule: GLOB or requirement: GLOB, reason: TEXT, link: URL, owner: NAME, expires: YYYY-MM-DD}, where link, owner and"
                    + " expires may be left out";
    private static final Set<String> KEYS =
            Set.of("check", "rule", "requirement", "reason", "link", "owner", "expires");

    private KnownFailureEntry() {}

    /** Reads the entry; a UsageError says what is wrong with it. */
    static KnownFailure read(Map<?, ?> entry) {
        entry.forEach(KnownFailureEntry::requireText);
        List<Scope> scopes = Stream.of(Scope.values())
                .filter(each -> entry.containsKey(key(each)))
                .toList();
        if (scopes.size() != 1) {
            throw new UsageError("give one of check, rule and requirement; write " + SHAPE);
        }
        Scope scope = scopes.get(0);
        String glob = text(entry, key(scope));
        String reason = text(entry, "reason");
        if (glob.isBlank() || reason.isBlank()) {
            throw new UsageError((glob.isBlank() ? "the glob" : "the reason") + " is missing; write " + SHAPE);
        }
        return new KnownFailure(
                scope, glob, reason, text(entry, "link"), text(entry, "owner"), day(text(entry, "expires")));
    }

    /** The entry as it is written, with every key. */
    static Map<String, String> write(KnownFailure known) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put(key(known.scope()), known.glob());
        entry.put("reason", known.reason());
        entry.put("link", known.link());
        entry.put("owner", known.owner());
        entry.put("expires", known.expires().map(LocalDate::toString).orElse(""));
        return entry;
    }

    private static String key(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    private static void requireText(Object key, @Nullable Object value) {
        if (!KEYS.contains(String.valueOf(key))) {
            List<String> near = Nearest.severalTo(String.valueOf(key), KEYS, 1);
            String hint = near.isEmpty() ? "" : "did you mean " + near.get(0) + "? ";
            throw new UsageError("unknown key '" + key + "'; " + hint + "Write " + SHAPE);
        }
        if (value != null && !(value instanceof String)) {
            throw new UsageError(key + " is a text, not " + value);
        }
    }

    private static String text(Map<?, ?> entry, String key) {
        return entry.get(key) instanceof String text ? text.strip() : "";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageError("expires is a day such as 2027-01-31, not '" + text + "'");
        }
    }
}
