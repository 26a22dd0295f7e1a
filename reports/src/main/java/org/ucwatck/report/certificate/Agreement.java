package org.ucwatck.report.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ucwatck.report.output.JsonText;
import org.ucwatck.spec.rules.Basis;
import org.ucwatck.spec.rules.Cause;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.Outcome;
import tools.jackson.databind.JsonNode;

/**
 * Whether a statement says what its log says. The levels of the rules are taken from the statement itself, so that this
 * needs no catalogue and can be asked of a run of any version.
 */
final class Agreement {
    private final JsonNode predicate;
    private final RunLog log;
    private final Verdict verdict;

    private Agreement(JsonNode predicate, RunLog log) {
        this.predicate = predicate;
        this.log = log;
        this.verdict = Verdict.of(rules(predicate), log);
    }

    /** Where the statement contradicts the log, in words; empty when nowhere. */
    static List<String> problems(String statement, RunLog log) {
        return new Agreement(JsonText.read(statement).path("predicate"), log).problems();
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!predicate.path("configuration").equals(Statement.configuration(log.header()))) {
            problems.add("run.jsonl names another suite, catalogue or target than the statement");
        }
        if (log.footer().interrupted() || verdict.isPartial()) {
            problems.add("by run.jsonl the run was not whole, and only a whole run is certified");
        }
        problems.addAll(differences());
        if (!predicate.path("result").asString("").equals(result())) {
            problems.add("the statement has the result "
                    + predicate.path("result").asString("none") + ", which is not that of its tests");
        }
        return problems;
    }

    /** Rules of which the statement says something else than the log. */
    private List<String> differences() {
        List<String> problems = new ArrayList<>();
        Set<String> broken = having(Outcome.FAILED);
        Set<String> stated = ids("warnedTests");
        stated.addAll(ids("failedTests"));
        differ(problems, "are broken by run.jsonl, and not by the statement", broken, stated);
        differ(problems, "are broken by the statement, and not by run.jsonl", stated, broken);
        Set<String> passed = having(Outcome.PASSED);
        differ(problems, "passed by the statement, and not by run.jsonl", ids("passedTests"), passed);
        differ(problems, "passed by run.jsonl, and not by the statement", passed, ids("passedTests"));
        Set<String> notProvoked = verdict.notProvoked().stream()
                .map(rule -> rule.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
        differ(
                problems,
                "were not provoked by the statement, and were by run.jsonl",
                ids("notProvokedTests"),
                notProvoked);
        return problems;
    }

    private String result() {
        if (!ids("failedTests").isEmpty()) {
            return "FAILED";
        }
        return verdict.summary().warnings() > 0 ? "WARNED" : "PASSED";
    }

    private static void differ(List<String> problems, String how, Set<String> these, Set<String> those) {
        Set<String> more = new TreeSet<>(these);
        more.removeAll(those);
        if (!more.isEmpty()) {
            problems.add("rules that " + how + ": " + String.join(", ", more));
        }
    }

    private Set<String> having(Outcome outcome) {
        return verdict.allRules().stream()
                .filter(rule -> rule.outcome() == outcome && !rule.checks().isEmpty())
                .map(rule -> rule.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> ids(String member) {
        return ids(predicate, member);
    }

    private static Set<String> ids(JsonNode predicate, String member) {
        return predicate
                .path(member)
                .valueStream()
                .map(id -> id.asString(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Rule> rules(JsonNode predicate) {
        Map<String, Rule> rules = new TreeMap<>();
        ids(predicate, "passedTests").forEach(id -> rules.put(id, rule(id, Level.MUST, null)));
        ids(predicate, "notProvokedTests").forEach(id -> rules.put(id, rule(id, Level.MUST, Cause.SERVER)));
        ids(predicate, "warnedTests").forEach(id -> rules.put(id, rule(id, Level.SHOULD, null)));
        ids(predicate, "failedTests").forEach(id -> rules.put(id, rule(id, Level.MUST, null)));
        return List.copyOf(rules.values());
    }

    private static Rule rule(String id, Level level, @Nullable Cause cause) {
        String because = cause == null ? null : "by the statement";
        return new Rule(id, level, Basis.STATED, "", id, List.of(), false, List.of(), null, null, cause, because, null);
    }
}
