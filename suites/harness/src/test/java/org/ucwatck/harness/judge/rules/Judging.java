package org.ucwatck.harness.judge.rules;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.transport.Told;
import org.ucwatck.harness.transport.TrustedOrigins;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

/** What the passive rules say of told exchanges. */
public final class Judging {
    static final String NOTHING = "does not speak";
    private static final PassiveRules RULES =
            new PassiveRules(new TrustedOrigins(URI.create(Told.HOST), List.of("other.contoso.com")));

    private Judging() {}

    /** All results of all rules, in both formats. */
    static List<CheckResult> results(Told... told) {
        List<Exchange> exchanges = new ArrayList<>();
        for (Told one : told) {
            exchanges.add(one.at(exchanges.size() + 1));
        }
        return RULES.judge(exchanges, check -> true);
    }

    /** Findings of one rule as lines of expectation, observation and exchanges; none when it passes. */
    static List<String> says(String rule, Told... told) {
        List<CheckResult> spoken = results(told).stream()
                .filter(result -> result.id().rule().equals(rule))
                .filter(result -> result.outcome() != Outcome.UNTESTED && result.outcome() != Outcome.INAPPLICABLE)
                .toList();
        return spoken.isEmpty()
                ? List.of(NOTHING)
                : spoken.stream().flatMap(Judging::lines).toList();
    }

    /** Ids of all rules that complain. */
    static List<String> complaining(Told... told) {
        return results(told).stream()
                .filter(result -> result.outcome() == Outcome.FAILED)
                .map(result -> result.id().rule())
                .distinct()
                .toList();
    }

    private static Stream<String> lines(CheckResult result) {
        return result.findings().stream().map(Judging::line);
    }

    private static String line(Finding finding) {
        return finding.expected() + " | " + finding.actual() + " | " + String.join(" ", finding.exchanges());
    }
}
