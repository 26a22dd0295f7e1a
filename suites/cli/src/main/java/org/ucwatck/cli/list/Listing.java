package org.ucwatck.cli.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.cli.choice.ProfileCost;
import org.ucwatck.cli.target.Reference;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.conformance.arrangement.Arrangement;
import org.ucwatck.conformance.arrangement.Arrangements;
import org.ucwatck.harness.needs.Preflight;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.site.Sites;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Capability;
import org.ucwatck.spec.rules.FaultTable;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.RunProfile;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.PlannedCheck;

/** What there is, as rows with the fields that scripts depend on. */
final class Listing {
    private static final String CLEAN_UP = "cleanUp";

    private final Suite suite;

    Listing(Suite suite) {
        this.suite = suite;
    }

    /** Rows of id, level, basis, source, statement, needs, and checks or untestable. */
    List<Map<String, Object>> rules() {
        List<PlannedCheck> plan = suite.plan().get();
        Map<String, List<String>> checks = checksByRule(plan);
        return Catalogue.load().rules().stream()
                .map(rule -> row(rule, Preflight.neededBy(rule, plan), checks.getOrDefault(rule.id(), List.of())))
                .toList();
    }

    /** Rows of id, rule, element, level, source, needs, and checks, planned or untestable. */
    List<Map<String, Object>> requirements() {
        return new RequirementListing(suite.plan().get()).rows();
    }

    /** Rows of id and rules. */
    List<Map<String, Object>> checks() {
        return suite.plan().get().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .map(check -> row("id", check.id().path(), "rules", check.rules()))
                .toList();
    }

    /** The fault table: rows of id, rule, symptom, the checks that caught it and what falls with it, by the reason. */
    List<Map<String, Object>> faults() {
        return Stream.concat(named(), Sites.faults().stream().map(this::row)).toList();
    }

    /** An operator at a site: caught by the checks of its rule there. */
    private Map<String, Object> row(Fault fault) {
        String site = fault.id().substring(fault.id().indexOf('@') + 1);
        Map<String, Object> row = row("id", fault.id(), "rule", fault.rule());
        row.put("symptom", fault.symptom());
        row.put(
                "checks",
                suite.plan().get().stream()
                        .map(PlannedCheck::id)
                        .filter(id ->
                                id.rule().equals(fault.rule()) && id.operation().equals(site))
                        .map(CheckId::path)
                        .sorted()
                        .toList());
        row.put("falls", Map.of());
        row.put("open", Map.of());
        return row;
    }

    private static Stream<Map<String, Object>> named() {
        return FaultTable.load().rows().stream().map(fault -> {
            Map<String, Object> row = row("id", fault.fault(), "rule", fault.rule());
            row.put("symptom", fault.symptom());
            row.put("checks", fault.checks());
            row.put("falls", fault.falls());
            row.put("open", fault.open());
            return row;
        });
    }

    /** Rows of id and statement. */
    List<Map<String, Object>> variants() {
        return Reference.variants().stream()
                .map(variant -> row("id", variant.id(), "statement", variant.statement()))
                .toList();
    }

    /** Rows of id, statement, area, the links that show it and the rules that need it. */
    List<Map<String, Object>> capabilities() {
        return Catalogue.load().capabilities().stream().map(Listing::row).toList();
    }

    private static Map<String, Object> row(Capability capability) {
        Map<String, Object> row = row("id", capability.name(), "statement", capability.means());
        row.put("area", capability.area());
        row.put("shown", capability.shown().stream().map(Capability.Sign::words).toList());
        row.put(
                "rules",
                Catalogue.load().rules().stream()
                        .filter(rule -> rule.needs().contains(capability.name()))
                        .map(Rule::id)
                        .toList());
        return row;
    }

    /** Rows of id, statement, and what a run costs in checks, requests and calls. */
    List<Map<String, Object>> profiles() {
        List<PlannedCheck> plan = suite.plan().get();
        return Stream.of(RunProfile.values()).map(profile -> row(profile, plan)).toList();
    }

    private static Map<String, Object> row(RunProfile profile, List<PlannedCheck> plan) {
        ProfileCost cost = ProfileCost.of(profile, plan);
        Map<String, Object> row = row("id", profile.slug(), "statement", profile.statement());
        row.put("checks", cost.checks());
        row.put("requests", cost.requests());
        row.put("calls", cost.calls());
        return row;
    }

    /** Rows of id, statement, needs, calls that one places at most, and cleanUp. */
    List<Map<String, Object>> scenes() {
        return Arrangements.all().stream().map(Listing::row).toList();
    }

    private static Map<String, Object> row(Arrangement scene) {
        Map<String, Object> row = row("id", scene.id(), "statement", scene.statement());
        row.put("needs", scene.needs());
        row.put("calls", scene.calls());
        row.put(CLEAN_UP, scene.cleanUp());
        return row;
    }

    private static String words(Map<String, Object> scene) {
        String needs = scene.get("needs") instanceof List<?> some && !some.isEmpty()
                ? " Needs " + some.stream().map(String::valueOf).collect(Collectors.joining(", ")) + "."
                : "";
        String calls = Objects.equals(scene.get("calls"), 0) ? "No calls." : "At most " + scene.get("calls") + " call.";
        return "%s%s %s %s".formatted(scene.get("statement"), needs, calls, scene.get(CLEAN_UP));
    }

    /** What stands beside the id when a row is shown as text. */
    static String remark(Map<String, Object> row) {
        if (row.containsKey("kind")) {
            return StatementListing.remark(row);
        }
        if (row.containsKey("element")) {
            return String.valueOf(row.get("level")) + (row.containsKey("planned") ? "  planned" : "");
        }
        if (row.containsKey("level")) {
            return row.get("level") + "  " + row.get("statement");
        }
        if (row.containsKey("rule")) {
            return "breaks " + row.get("rule") + ", caught by "
                    + (row.get("checks") instanceof List<?> checks ? checks.size() : 0) + " checks";
        }
        if (row.containsKey(CLEAN_UP)) {
            return words(row);
        }
        if (row.containsKey("requests")) {
            return "%s %s checks, about %s requests, at most %s calls."
                    .formatted(row.get("statement"), row.get("checks"), row.get("requests"), row.get("calls"));
        }
        return String.valueOf(row.getOrDefault("statement", ""));
    }

    /** Paths of the checks that can find each rule broken, sorted. */
    static Map<String, List<String>> checksByRule(List<PlannedCheck> plan) {
        Map<String, List<String>> byRule = new TreeMap<>();
        plan.stream().sorted((a, b) -> a.id().compareTo(b.id())).forEach(check -> check.rules()
                .forEach(rule -> byRule.computeIfAbsent(rule, key -> new ArrayList<>())
                        .add(check.id().path())));
        return byRule;
    }

    private static Map<String, Object> row(Rule rule, List<String> needs, List<String> checks) {
        Map<String, Object> row = row("id", rule.id(), "level", rule.level().slug());
        row.put("basis", rule.basis().slug());
        row.put("source", rule.source());
        row.put("statement", rule.statement());
        row.put("needs", needs);
        rule.untestable().ifPresentOrElse(reason -> row.put("untestable", reason), () -> row.put("checks", checks));
        return row;
    }

    private static Map<String, Object> row(String first, Object one, String second, Object two) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(first, one);
        row.put(second, two);
        return row;
    }
}
