package org.ucwatck.cli.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ucwatck.cli.target.Reference;
import org.ucwatck.harness.needs.Needs;
import org.ucwatck.harness.needs.Preflight;
import org.ucwatck.harness.needs.Remedy;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Ambiguity;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.PlannedCheck;

/** Explains rules and checks in lines of text. */
final class Explanation {
    private static final int CHECKS_SHOWN = 12;

    private final Catalogue catalogue;
    private final List<PlannedCheck> plan;

    Explanation(Catalogue catalogue, List<PlannedCheck> plan) {
        this.catalogue = catalogue;
        this.plan = plan;
    }

    /** Everything about a rule. */
    List<String> rule(Rule rule) {
        List<String> lines = new ArrayList<>(sentence(rule));
        List<String> needed = Preflight.neededBy(rule, plan);
        lines.add("  needs    " + (needed.isEmpty() ? "nothing special" : needs(needed)));
        List<String> some = Preflight.neededBySome(rule, plan);
        if (!some.isEmpty()) {
            lines.add("           for some of its checks, " + needs(some));
        }
        if (rule.passive()) {
            lines.add("  judged   on every exchange of a run");
        }
        rule.observed().ifPresent(observed -> lines.add("  seen     " + Sources.words(observed)));
        lines.addAll(readings(rule));
        lines.addAll(checks(rule));
        lines.addAll(proof(rule));
        rule.untestable()
                .ifPresentOrElse(
                        reason -> lines.add("Not testable: " + reason),
                        () -> lines.addAll(howToRun(rule.id(), needed)));
        return lines;
    }

    /** What a check is about: its rules in short. */
    List<String> check(PlannedCheck check) {
        List<String> lines = new ArrayList<>();
        lines.add(check.id().path());
        lines.add("  operation  " + check.id().operation());
        lines.add("  case       " + check.id().variant());
        lines.add("  format     " + check.id().format().slug());
        lines.add("  calls      at most " + check.calls());
        if (!check.needs().isEmpty()) {
            lines.add("  needs      " + needs(check.needs()));
        }
        lines.add("It can find these rules broken:");
        check.rules().stream().flatMap(id -> catalogue.rule(id).stream()).forEach(rule -> sentence(rule)
                .forEach(line -> lines.add("  " + line)));
        lines.addAll(howToRun(check.id().path(), check.needs()));
        return lines;
    }

    private static List<String> sentence(Rule rule) {
        return List.of(
                rule.id() + " (" + rule.level() + ", " + rule.basis().slug() + ")",
                "  " + rule.statement(),
                "  source   " + rule.source(),
                "           " + Sources.url(rule.source()));
    }

    private static String needs(List<String> needs) {
        return String.join(", ", needs.stream().map(Explanation::need).toList());
    }

    private static String need(String need) {
        Remedy remedy = Needs.remedy(need);
        return need + " (" + (remedy.place() == Remedy.Place.COMMAND ? "run with " : "target file: ") + remedy.text()
                + ")";
    }

    private List<String> readings(Rule rule) {
        List<String> lines = new ArrayList<>();
        for (Ambiguity ambiguity : catalogue.ambiguities()) {
            if (rule.ambiguities().contains(ambiguity.id())) {
                lines.add("Where the pages leave room, " + ambiguity.id() + ", " + ambiguity.topic() + ":");
                lines.add("  we read  " + ambiguity.reading());
                lines.add("  because  " + ambiguity.why());
            }
        }
        return lines;
    }

    private List<String> checks(Rule rule) {
        List<String> paths = Listing.checksByRule(plan).getOrDefault(rule.id(), List.of());
        List<String> lines = new ArrayList<>();
        if (!paths.isEmpty()) {
            lines.add("Checked by " + paths.size() + (paths.size() == 1 ? " check:" : " checks:"));
            paths.stream().limit(CHECKS_SHOWN).forEach(path -> lines.add("  " + path));
        }
        if (paths.size() > CHECKS_SHOWN) {
            lines.add("  … './ucwa-tck list checks' shows all");
        }
        return lines;
    }

    private static List<String> proof(Rule rule) {
        List<String> faults = Reference.faults().stream()
                .filter(fault -> fault.rule().equals(rule.id()))
                .map(fault -> "  ./ucwa-tck serve --fault " + fault.id())
                .toList();
        List<String> lines = new ArrayList<>();
        if (!faults.isEmpty()) {
            lines.add("Proved to bite on these broken servers:");
            lines.addAll(faults);
        }
        return lines;
    }

    private static List<String> howToRun(String id, List<String> needs) {
        String options = needs.stream()
                .map(Needs::remedy)
                .filter(remedy -> remedy.place() == Remedy.Place.COMMAND)
                .map(remedy -> " " + remedy.text())
                .collect(Collectors.joining());
        return List.of("Run only this:", "  ./ucwa-tck run --target FILE --only '" + id + "'" + options);
    }
}
