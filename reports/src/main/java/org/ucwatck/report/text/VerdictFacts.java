package org.ucwatck.report.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ucwatck.verdict.RuleVerdict;
import org.ucwatck.verdict.Verdict;

/** The verdict as names and values, for formats that have no place of their own for it. */
public final class VerdictFacts {
    private VerdictFacts() {}

    /** Token, whether the run is partial, exit status, first line, and the rules that were not judged, by name. */
    public static Map<String, String> of(ReportInput input) {
        Verdict verdict = input.verdict();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("verdict", verdict.overall().slug());
        facts.put("partial", String.valueOf(verdict.isPartial()));
        facts.put("exit status", String.valueOf(input.gate().exitStatus()));
        facts.put("summary", input.words().line());
        facts.put("open", ids(verdict.open()));
        facts.put("not provoked", ids(verdict.notProvoked()));
        return facts;
    }

    private static String ids(List<RuleVerdict> rules) {
        return String.join(
                ", ", rules.stream().map(verdict -> verdict.rule().id()).toList());
    }
}
