package org.ucwatck.cli.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ucwatck.harness.needs.Preflight;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Requirement;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.PlannedCheck;

/** Every requirement: a rule at an element, with the checks that judge it or the reason why none does. */
final class RequirementListing {
    private static final String ANY = "any";

    private final List<PlannedCheck> plan;

    /** What the checks of this plan, and those that judge every exchange, range over. */
    RequirementListing(List<PlannedCheck> plan) {
        this.plan = plan;
    }

    /** Rows of id, rule, element, level, source, needs, and checks, planned or untestable. */
    List<Map<String, Object>> rows() {
        return Catalogue.load().rules().stream()
                .flatMap(rule ->
                        byElement(rule).entrySet().stream().map(entry -> row(rule, entry.getKey(), entry.getValue())))
                .toList();
    }

    /** Paths of checks by the element at which they judge the rule; a rule that none can judge is one of the server. */
    private Map<Requirement, List<String>> byElement(Rule rule) {
        Map<Requirement, List<String>> byElement = new TreeMap<>();
        List<String> everywhere = new ArrayList<>();
        for (PlannedCheck check : plan) {
            if (check.rules().contains(rule.id())) {
                String element = check.id().operation();
                List<String> checks = element.equals(ANY)
                        ? everywhere
                        : byElement.computeIfAbsent(Requirement.of(rule.id(), element), key -> new ArrayList<>());
                checks.add(check.id().path());
            }
        }
        Catalogue.load().requirements().stream()
                .filter(requirement -> requirement.rule().equals(rule.id()))
                .forEach(requirement -> add(requirement, everywhere, byElement));
        if (byElement.isEmpty()) {
            byElement.put(Requirement.of(rule.id(), "server"), everywhere);
        }
        return byElement;
    }

    /** Judged by what judges everywhere, and by what names the element. */
    private static void add(
            Requirement requirement, List<String> everywhere, Map<Requirement, List<String>> byElement) {
        Requirement named = Requirement.of(requirement.rule(), requirement.element());
        List<String> here = Optional.ofNullable(byElement.remove(named)).orElse(List.of());
        byElement.put(
                requirement, Stream.concat(here.stream(), everywhere.stream()).toList());
    }

    private Map<String, Object> row(Rule rule, Requirement requirement, List<String> checks) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", requirement.id());
        row.put("rule", rule.id());
        row.put("element", requirement.element());
        row.put("level", rule.level().slug());
        row.put("source", rule.source());
        row.put("needs", Preflight.neededBy(rule, plan));
        if (rule.untestable().isPresent()) {
            row.put("untestable", rule.untestable().get());
        } else if (requirement.planned().isPresent()) {
            row.put("planned", requirement.planned().get());
        } else {
            requirement.optional().ifPresent(why -> row.put("optional", why));
            row.put("checks", Objects.requireNonNull(checks));
        }
        return row;
    }
}
