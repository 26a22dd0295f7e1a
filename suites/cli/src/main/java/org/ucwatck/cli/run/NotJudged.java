package org.ucwatck.cli.run;

import java.util.ArrayList;
import java.util.List;
import org.ucwatck.report.output.Printable;
import org.ucwatck.verdict.OpenRules;
import org.ucwatck.verdict.Reasons;
import org.ucwatck.verdict.RuleVerdict;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** What was not judged, in lines for the terminal: each reason once, the most frequent first. */
final class NotJudged {
    private static final int REASONS_SHOWN = 5;
    private static final int RULES_SHOWN = 6;

    private final Verdict verdict;
    private final List<CheckResult> results;

    NotJudged(Verdict verdict, List<CheckResult> results) {
        this.verdict = verdict;
        this.results = results;
    }

    /** Why checks were inconclusive, were not run, or do not apply. */
    List<String> checks() {
        List<String> lines = new ArrayList<>();
        lines.addAll(checks(Outcome.CANNOT_TELL, " was inconclusive: ", " were inconclusive: "));
        lines.addAll(checks(Outcome.UNTESTED, " was not run: ", " were not run: "));
        lines.addAll(checks(Outcome.INAPPLICABLE, " does not apply: ", " do not apply: "));
        return lines;
    }

    /** Which rules that count are open for what reason, and which could not be provoked. */
    List<String> rules() {
        List<String> lines = new ArrayList<>();
        for (OpenRules open : verdict.openByReason()) {
            lines.add("Open: " + named(open.rules()) + ": " + line(open.reason()));
        }
        List<String> notProvoked = verdict.notProvoked().stream()
                .map(RuleVerdict::rule)
                .map(rule -> rule.id())
                .toList();
        if (!notProvoked.isEmpty()) {
            lines.add("Not provoked, since only the server can cause it: " + String.join(", ", notProvoked));
        }
        return lines;
    }

    private List<String> checks(Outcome outcome, String one, String many) {
        List<CheckResult> some =
                results.stream().filter(result -> result.outcome() == outcome).toList();
        var groups = Reasons.group(some, CheckResult::reason);
        List<String> lines = new ArrayList<>();
        groups.stream().limit(REASONS_SHOWN).forEach(group -> {
            int size = group.members().size();
            lines.add(Conclusion.checks(size) + (size == 1 ? one : many) + line(group.reason()));
        });
        if (groups.size() > REASONS_SHOWN) {
            lines.add("… and " + (groups.size() - REASONS_SHOWN) + " more reasons in the report.");
        }
        return lines;
    }

    private static String named(List<String> rules) {
        String first = String.join(", ", rules.stream().limit(RULES_SHOWN).toList());
        return rules.size() <= RULES_SHOWN ? first : first + " and " + (rules.size() - RULES_SHOWN) + " more";
    }

    private static String line(String reason) {
        return Printable.line(reason);
    }
}
