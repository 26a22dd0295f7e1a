package org.ucwatck.verdict;

import java.util.List;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.result.CheckResult;

/** What a run set out to judge: with which rules, how strictly, and what it left out on purpose. */
final class RunScope {
    private final RuleBook rules;
    private final RunHeader header;
    private final boolean interrupted;
    private final Narrowing narrowing;

    RunScope(List<Rule> rules, RunLog log) {
        this.rules = new RuleBook(rules);
        this.header = log.header();
        this.interrupted = log.footer().interrupted();
        this.narrowing = Narrowing.of(header);
    }

    /** The rule, also one that the catalogue lacks. */
    Rule rule(String id) {
        return rules.rule(id);
    }

    boolean knows(String id) {
        return rules.knows(id);
    }

    boolean counts(Level level) {
        return level == Level.MUST || (header.strict() && level == Level.SHOULD);
    }

    /** Whether the check has a finding that counts. */
    boolean fails(CheckResult result) {
        return result.findings().stream()
                .anyMatch(finding -> counts(rule(finding.rule()).level()));
    }

    /** Whether the target file says how to provoke what the rule is about. */
    boolean provokes(Rule rule) {
        return header.provenance().provokes(rule.id());
    }

    /** Whether the rule is one of hostile input, which this run does not send. */
    boolean spares(Rule rule) {
        return rule.needs().contains(RunProfile.HOSTILE) && !RunProfile.areHostile(header.profiles());
    }

    Narrowing narrowing() {
        return narrowing;
    }

    boolean isPartial() {
        return !narrowing.isNone();
    }

    /** Whether recordings were judged, which show what they happen to show. */
    boolean isOfRecordings() {
        return header.judgesRecordings();
    }

    boolean isInterrupted() {
        return interrupted;
    }
}
