package org.ucwatck.cli.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.report.text.FindingText;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.Reasons;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

/**
 * All that breaks one rule, in one block: what is wrong in the same way is said once, for all places and formats.
 *
 * @param rule id of the rule
 * @param seen what breaks it, in the order of the checks
 * @param left inconclusive checks that met the same answers
 */
record RuleBlock(String rule, List<Seen> seen, List<CheckResult> left) {
    private static final int MOST_CAUSES = 3;
    private static final int MOST_PLACES = 4;

    RuleBlock {
        seen = List.copyOf(seen);
        left = List.copyOf(left);
    }

    /** A finding and the check that has it. */
    record Seen(CheckResult check, Finding finding) {
        private Stream<String> places() {
            if (!finding.elements().isEmpty()) {
                return finding.elements().stream();
            }
            return check.elements().isEmpty() ? Stream.of(check.id().operation()) : check.elements().stream();
        }
    }

    /** One block for each rule that the failures break; those whose answers left most checks inconclusive come first. */
    static List<RuleBlock> of(Collection<CheckResult> failures, Collection<CheckResult> all) {
        Map<String, List<Seen>> byRule = failures.stream()
                .flatMap(check -> check.findings().stream().map(finding -> new Seen(check, finding)))
                .collect(Collectors.groupingBy(each -> each.finding().rule(), LinkedHashMap::new, Collectors.toList()));
        return byRule.entrySet().stream()
                .map(entry -> new RuleBlock(entry.getKey(), entry.getValue(), left(entry.getValue(), all)))
                .sorted(Comparator.comparingInt(
                        (RuleBlock block) -> -block.left().size()))
                .toList();
    }

    private static List<CheckResult> left(List<Seen> seen, Collection<CheckResult> all) {
        Set<String> shown = new HashSet<>();
        seen.forEach(each -> shown.addAll(each.finding().exchanges()));
        return all.stream()
                .filter(check -> check.outcome() == Outcome.CANNOT_TELL)
                .filter(check -> check.exchanges().stream().anyMatch(shown::contains))
                .toList();
    }

    /** The rule, and in how many checks and which formats it is broken. */
    String headline(FindingText text) {
        List<CheckResult> checks = seen.stream().map(Seen::check).distinct().toList();
        String formats = checks.stream()
                .map(check -> check.id().format())
                .distinct()
                .sorted()
                .map(Format::slug)
                .collect(Collectors.joining(" and "));
        return text.headline(rule) + ": " + Conclusion.checks(checks.size()) + ", " + formats;
    }

    /** What the rule says, and each way in which it is broken, the most frequent first. */
    String details(FindingText text) {
        List<Reasons.Group<Seen>> causes = Reasons.group(
                seen, each -> each.finding().expected() + "\n" + each.finding().gist());
        List<String> parts = new ArrayList<>();
        causes.stream().limit(MOST_CAUSES).forEach(cause -> parts.add(cause(cause.members(), text)));
        if (causes.size() > MOST_CAUSES) {
            parts.add("  … and " + (causes.size() - MOST_CAUSES) + " more ways in the report.");
        }
        String leads = left.isEmpty() ? "" : FindingText.row("leads to", inconclusive());
        return text.statement(rule) + "\n" + String.join("\n\n", parts) + leads;
    }

    private String inconclusive() {
        return Conclusion.checks(left.size()) + " that met the same answer and could not judge";
    }

    private static String cause(List<Seen> alike, FindingText text) {
        Seen first = alike.get(0);
        List<String> places = alike.stream().flatMap(Seen::places).distinct().toList();
        String where = String.join(", ", places.stream().limit(MOST_PLACES).toList())
                + (places.size() > MOST_PLACES ? " and " + (places.size() - MOST_PLACES) + " more" : "");
        return text.evidence(first.check().id(), first.finding())
                + (alike.size() == 1 ? "" : FindingText.row("at", where));
    }
}
