package org.ucwatck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Limits;
import org.ucwatck.harness.config.ScopedToken;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.spec.Rule;

/** What a target file declares, what it leaves out, and what that costs; shows no secret. */
final class Declaration {
    private final TargetConfig target;

    Declaration(TargetConfig target) {
        this.target = target;
    }

    List<String> lines(List<Rule> rules) {
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
        lines.addAll(missing(rules));
        return lines;
    }

    private List<String> missing(List<Rule> rules) {
        Map<String, TreeSet<String>> rulesByNeed = new TreeMap<>();
        for (Rule rule : rules) {
            for (String need : rule.needs()) {
                if (!Needs.isMet(need, target)) {
                    rulesByNeed.computeIfAbsent(need, key -> new TreeSet<>()).add(rule.id());
                }
            }
        }
        if (rulesByNeed.isEmpty()) {
            return List.of("", "Nothing is missing: every rule that has checks can be judged.");
        }
        List<String> lines = new ArrayList<>(List.of("", "Not declared, so these rules cannot be judged:"));
        rulesByNeed.forEach((need, ids) -> lines.add("  " + Needs.remedy(need) + ": " + String.join(", ", ids)));
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
