package org.ucwatck.cli.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Limits;
import org.ucwatck.harness.config.ScopedToken;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.needs.Gap;
import org.ucwatck.harness.needs.Preflight;
import org.ucwatck.harness.needs.Remedy;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/** What a target file declares, what it leaves out, and what that costs; shows no secret. */
public final class Declaration {
    private static final int WIDTH = 100;
    private static final String INDENT = "      ";

    private final TargetConfig target;

    public Declaration(TargetConfig target) {
        this.target = target;
    }

    /** What a run of these checks with these profiles would have, and what it would lack. */
    public List<String> lines(List<PlannedCheck> plan, List<String> profiles) {
        List<String> lines = new ArrayList<>();
        Limits limits = target.limits();
        lines.add("target        " + target.name());
        lines.add("begins at     " + target.entrance().url());
        lines.add("caller        " + target.caller().uri() + ", grant "
                + grant(target.caller().grant()));
        lines.add("second user   " + target.other().map(other -> other.uri()).orElse("none"));
        lines.add("capabilities  " + sorted(target.capabilities().stream()));
        lines.add("formats       " + sorted(target.formats().stream().map(Format::slug)));
        lines.add("contacts      " + pairs(target.contacts()));
        lines.add("numbers       " + pairs(target.numbers()));
        lines.add("tokens        " + tokens());
        lines.add("limits        answer %d ms, event %d ms, silence %d ms"
                .formatted(
                        limits.answer().toMillis(),
                        limits.arrival().toMillis(),
                        limits.silence().toMillis()));
        rate(limits).ifPresent(words -> lines.add("rate          " + words));
        lines.add(
                "calls         " + Preflight.of(plan, target, profiles).calls().words());
        lines.addAll(missing(plan, profiles));
        target.notes().forEach(note -> lines.addAll(List.of("", note)));
        return lines;
    }

    /** How fast requests go out; empty where the target file says nothing. */
    public static Optional<String> rate(Limits limits) {
        return limits.rate() == Limits.UNLIMITED
                ? Optional.empty()
                : Optional.of("at most " + limits.rate() + " requests a second (limits.rate)");
    }

    private List<String> missing(List<PlannedCheck> plan, List<String> profiles) {
        List<Gap> gaps = Preflight.of(plan, target, profiles).gaps();
        Optional<Remedy> calls = Preflight.of(plan, target, profiles).calls().remedy();
        List<String> lines = new ArrayList<>();
        lines.addAll(
                section("Not claimed, so inapplicable:", gaps, gap -> gap.lack().outcome() == Outcome.INAPPLICABLE));
        lines.addAll(section("Missing, so not judged; add a line to judge it:", gaps, Declaration::isOpen));
        calls.ifPresent(
                remedy -> lines.addAll(List.of("", "Too few calls for all checks; write:", "  " + remedy.text())));
        if (calls.isEmpty() && gaps.stream().noneMatch(Declaration::isOpen)) {
            lines.addAll(List.of("", "Nothing is missing: every rule that has checks can be judged."));
        }
        return lines;
    }

    private static boolean isOpen(Gap gap) {
        return gap.lack().outcome() != Outcome.INAPPLICABLE;
    }

    private static List<String> section(String title, List<Gap> gaps, Predicate<Gap> wanted) {
        Map<Remedy, TreeSet<String>> rules = new LinkedHashMap<>();
        gaps.stream().filter(wanted).forEach(gap -> rules.computeIfAbsent(
                        gap.lack().remedy(), remedy -> new TreeSet<>())
                .addAll(gap.rules()));
        if (rules.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", title));
        rules.forEach((remedy, without) -> {
            lines.add("  " + (remedy.place() == Remedy.Place.COMMAND ? "run with " : "") + remedy.text());
            lines.addAll(wrapped(without));
        });
        return lines;
    }

    private static List<String> wrapped(Collection<String> words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            if (line.length() + word.length() > WIDTH) {
                lines.add(INDENT + line.append(','));
                line = new StringBuilder();
            }
            line.append(line.isEmpty() ? "" : ", ").append(word);
        }
        lines.add(INDENT + line);
        return lines;
    }

    private String tokens() {
        List<String> tokens = new ArrayList<>(target.scopedTokens().stream()
                .map(ScopedToken::scopes)
                .map(scopes -> scopes.isEmpty() ? "no scope" : String.join(" + ", new TreeSet<>(scopes)))
                .toList());
        target.expiredToken().ifPresent(token -> tokens.add("expired"));
        return orNone(tokens);
    }

    private static String grant(Grant grant) {
        if (grant instanceof Grant.Password) {
            return "password";
        }
        if (grant instanceof Grant.Windows) {
            return "windows";
        }
        return grant instanceof Grant.AnonymousMeeting ? "anonymous" : "token";
    }

    private static String pairs(Map<String, String> pairs) {
        return orNone(new TreeMap<>(pairs)
                .entrySet().stream()
                        .map(pair -> pair.getKey() + " " + pair.getValue())
                        .toList());
    }

    private static String sorted(Stream<String> words) {
        return orNone(words.sorted().toList());
    }

    private static String orNone(List<String> words) {
        return words.isEmpty() ? "none" : String.join(", ", words);
    }
}
