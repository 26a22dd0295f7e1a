package org.ucwatck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Limits;
import org.ucwatck.harness.config.ScopedToken;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.needs.Gap;
import org.ucwatck.harness.needs.Preflight;
import org.ucwatck.harness.needs.Remedy;
import org.ucwatck.verdict.Outcome;
import org.ucwatck.verdict.PlannedCheck;

/** What a target file declares, what it leaves out, and what that costs; shows no secret. */
final class Declaration {
    private final TargetConfig target;

    Declaration(TargetConfig target) {
        this.target = target;
    }

    /** What a run of these checks with these profiles would have, and what it would lack. */
    List<String> lines(List<PlannedCheck> plan, List<String> profiles) {
        List<String> lines = new ArrayList<>();
        Limits limits = target.limits();
        lines.add("target        " + target.name());
        lines.add("begins at     " + target.entrance().url());
        lines.add("caller        " + target.caller().uri() + ", grant "
                + grant(target.caller().grant()));
        lines.add("second user   " + target.other().map(other -> other.uri()).orElse("none"));
        lines.add("capabilities  "
                + orNone(target.capabilities().stream().sorted().toList()));
        lines.add("contacts      " + pairs(target.contacts()));
        lines.add("numbers       " + pairs(target.numbers()));
        lines.add("tokens        " + tokens());
        lines.add("limits        answer %d ms, event %d ms, silence %d ms, at most %d calls"
                .formatted(
                        limits.answer().toMillis(),
                        limits.arrival().toMillis(),
                        limits.silence().toMillis(),
                        limits.calls()));
        lines.addAll(missing(plan, profiles));
        return lines;
    }

    private List<String> missing(List<PlannedCheck> plan, List<String> profiles) {
        List<Gap> gaps = Preflight.of(plan, target, profiles).gaps();
        List<String> lines = new ArrayList<>();
        lines.addAll(
                section("Not claimed, so inapplicable:", gaps, gap -> gap.lack().outcome() == Outcome.INAPPLICABLE));
        lines.addAll(section("Missing, so not judged; add a line to judge it:", gaps, Declaration::isOpen));
        if (gaps.stream().noneMatch(Declaration::isOpen)) {
            lines.addAll(List.of("", "Nothing is missing: every rule that has checks can be judged."));
        }
        return lines;
    }

    private static boolean isOpen(Gap gap) {
        return gap.lack().outcome() != Outcome.INAPPLICABLE;
    }

    private static List<String> section(String title, List<Gap> gaps, Predicate<Gap> wanted) {
        List<String> lines = new ArrayList<>();
        gaps.stream().filter(wanted).forEach(gap -> {
            Remedy remedy = gap.lack().remedy();
            lines.add("  " + (remedy.place() == Remedy.Place.COMMAND ? "run with " : "") + remedy.text());
            lines.add("      " + String.join(", ", gap.rules()));
        });
        if (!lines.isEmpty()) {
            lines.addAll(0, List.of("", title));
        }
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

    private static String orNone(List<String> words) {
        return words.isEmpty() ? "none" : String.join(", ", words);
    }
}
