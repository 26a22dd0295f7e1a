package org.ucwatck.verdict;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ucwatck.spec.rules.Basis;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Rule;

/** The rules by their ids; a log may name rules that this catalogue lacks, and those are told as what they are. */
public final class RuleBook {
    private final Map<String, Rule> rules;

    public RuleBook(List<Rule> rules) {
        this.rules = rules.stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    }

    /** The rule; one that the catalogue lacks is a MUST, so that nothing slips through. */
    public Rule rule(String id) {
        Rule known = rules.get(id);
        return known != null ? known : unknown(id);
    }

    boolean knows(String id) {
        return rules.containsKey(id);
    }

    private static Rule unknown(String id) {
        String statement = "This catalogue has no rule of that id; the log was written with another one.";
        return new Rule(id, Level.MUST, Basis.STATED, "", statement, List.of(), false, List.of(), null, null);
    }
}
