package org.ucwatck.report.text;

import java.util.Comparator;
import java.util.List;
import org.ucwatck.report.output.Printable;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.RuleBook;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;

/**
 * A finding in plain text, as the command line, JUnit XML, Allure and the Markdown summary all print it: rule, level
 * and source, the statement, what was expected, what was seen, the exchanges, and how to run only this check again.
 */
public final class FindingText {
    private static final String INDENT = "  ";
    private static final String CONTINUED = "\n             ";

    private final RuleBook rules;
    private final Again again;

    private FindingText(RuleBook rules, RunHeader header) {
        this.rules = rules;
        this.again = new Again(header);
    }

    /** Texts about a run that take level, source and statement of each rule from these. */
    public static FindingText with(List<Rule> rules, RunHeader header) {
        return with(new RuleBook(rules), header);
    }

    static FindingText with(RuleBook rules, RunHeader header) {
        return new FindingText(rules, header);
    }

    /** One finding of a check, six lines or more, without a line end after the last. */
    public String of(CheckId check, Finding finding) {
        Rule rule = rules.rule(finding.rule());
        return headline(rule) + "\n" + INDENT + rule.statement() + "\n" + evidence(check, finding);
    }

    /** What was expected and seen, where, and how to run it again: four lines or more, without a line end after the last. */
    public String evidence(CheckId check, Finding finding) {
        return row("expected", finding.expected()).substring(1)
                + row("actual", finding.actual())
                + row("exchanges", finding.exchanges().isEmpty() ? "none" : String.join(", ", finding.exchanges()))
                + row("again", again(check, finding.exchanges()));
    }

    /** All findings of a check, or why it could not tell, was inapplicable or untested; empty when it passed. */
    public String of(CheckResult result) {
        if (!result.findings().isEmpty()) {
            return String.join(
                    "\n\n",
                    result.findings().stream()
                            .map(finding -> of(result.id(), finding))
                            .toList());
        }
        if (result.reason().isBlank()) {
            return "";
        }
        Rule rule = rules.rule(result.id().rule());
        return headline(rule)
                + "\n" + INDENT + rule.statement()
                + row("outcome", result.outcome().name())
                + row("reason", result.reason())
                + row("again", again(result.id(), result.exchanges()));
    }

    /** A check on one line: the gravest of its findings, or its outcome and reason; empty when it passed. */
    public String line(CheckResult result) {
        if (result.reason().isBlank() && result.findings().isEmpty()) {
            return "";
        }
        return result.findings().stream()
                .min(Comparator.comparing(finding -> rules.rule(finding.rule()).level()))
                .map(this::line)
                .orElseGet(() -> Printable.line(result.outcome() + ": " + result.reason()));
    }

    /** The rule on one line, by its id. */
    public String headline(String rule) {
        return headline(rules.rule(rule));
    }

    /** What the rule says. */
    public String statement(String rule) {
        return INDENT + rules.rule(rule).statement();
    }

    /** The rule, its level and its source on one line. */
    public String headline(Rule rule) {
        String source = rule.source().isEmpty() ? "source unknown" : rule.source();
        return "%s (%s, %s)".formatted(rule.id(), rule.level(), source);
    }

    /** The command that runs only this check again, where these exchanges show what is wrong. */
    public String again(CheckId check, List<String> exchanges) {
        return again.command(check, exchanges);
    }

    private String line(Finding finding) {
        String headline = headline(rules.rule(finding.rule()));
        return Printable.line(
                "%s: expected %s, but %s".formatted(headline, Clause.of(finding.expected()), finding.gist()));
    }

    /** One more line of such a text, which begins with a line end. */
    public static String row(String name, String text) {
        return "\n" + INDENT + "%-11s".formatted(name)
                + Printable.of(text).strip().replace("\n", CONTINUED);
    }
}
