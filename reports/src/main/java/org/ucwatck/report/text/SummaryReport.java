package org.ucwatck.report.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.ucwatck.report.output.Printable;
import org.ucwatck.verdict.OpenRules;
import org.ucwatck.verdict.RuleVerdict;
import org.ucwatck.verdict.Summary;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** {@code summary.md}: what a CI job shows beside its log. */
public final class SummaryReport implements ReportWriter {
    private static final int SHOWN = 10;
    private static final String HEADINGS = "passed | failed | warnings | inconclusive | inapplicable | untested |\n";
    private static final String ALIGNED = "---: | ---: | ---: | ---: | ---: | ---: |\n";

    @Override
    public void write(ReportInput input, Path path) throws IOException {
        String text = head(input)
                + resources(input)
                + listed("Failures", input.gate().unexpected(), input)
                + known(input)
                + open(input)
                + named(
                        "Not provoked, since only the server can cause it",
                        input.verdict().notProvoked())
                + listed("Inconclusive", input.results(Outcome.CANNOT_TELL), input)
                + listed("Warnings", input.warnings(), input);
        input.outlet().write(path, text);
    }

    private static String head(ReportInput input) {
        RunHeader header = input.log().header();
        VerdictText words = input.words();
        Duration took = Duration.between(header.started(), input.log().footer().finished());
        return """
                # %s: %s

                %s

                Run `%s` with ucwa-tck %s, %s, %s, %d checks, %d calls placed.

                Judged: %s.

                """.formatted(
                        words.headline(),
                        plain(header.target()),
                        words.why() + "\n\n" + words.extent(),
                        plain(header.runId()),
                        header.suiteVersion(),
                        header.started(),
                        Millis.words(took),
                        input.log().results().size(),
                        input.log().footer().callsPlaced(),
                        input.verdict().coverage().words());
    }

    private static String resources(ReportInput input) {
        return "| resource | " + HEADINGS + "| :--- | " + ALIGNED
                + Tally.byResource(input).stream()
                        .map(row -> row(row.name(), row.counts()))
                        .collect(Collectors.joining())
                + row("**all**", input.verdict().summary());
    }

    private static String row(String name, Summary counts) {
        return "| %s | %d | %d | %d | %d | %d | %d |\n"
                .formatted(
                        name,
                        counts.passed(),
                        counts.failed(),
                        counts.warnings(),
                        counts.cannotTell(),
                        counts.inapplicable(),
                        counts.untested());
    }

    private static String listed(String title, List<CheckResult> results, ReportInput input) {
        if (results.isEmpty()) {
            return "";
        }
        String left = results.size() <= SHOWN
                ? ""
                : "\n… and %d more; all are in `index.html`.\n".formatted(results.size() - SHOWN);
        return "\n## %s (%d)\n".formatted(title, results.size())
                + results.stream()
                        .limit(SHOWN)
                        .map(result -> fenced(input.text().of(result)))
                        .collect(Collectors.joining())
                + left;
    }

    private static String known(ReportInput input) {
        List<CheckResult> known = input.gate().accepted();
        return known.isEmpty()
                ? ""
                : "\n## Known failures (%d)\n\n".formatted(known.size())
                        + known.stream()
                                .map(result ->
                                        "- `%s`: %s\n".formatted(result.id().path(), plain(input.known(result))))
                                .collect(Collectors.joining());
    }

    /** The rules that count and were not wholly judged: each reason once, with all rules that have it. */
    private static String open(ReportInput input) {
        List<OpenRules> open = input.verdict().openByReason();
        return open.isEmpty()
                ? ""
                : "\n## Open (%d)\n\n".formatted(input.verdict().open().size())
                        + open.stream()
                                .map(rules -> "- %s: %s\n".formatted(plain(rules.reason()), coded(rules.rules())))
                                .collect(Collectors.joining());
    }

    private static String named(String title, List<RuleVerdict> rules) {
        return rules.isEmpty()
                ? ""
                : "\n## %s (%d)\n\n".formatted(title, rules.size())
                        + rules.stream()
                                .map(rule ->
                                        "- `%s`: %s\n".formatted(rule.rule().id(), plain(rule.reason())))
                                .collect(Collectors.joining());
    }

    private static String coded(List<String> ids) {
        return ids.stream().map(id -> "`" + plain(id) + "`").collect(Collectors.joining(", "));
    }

    /** A fence longer than any run of backticks in the text, so that nothing in it can end the block. */
    private static String fenced(String text) {
        StringBuilder fence = new StringBuilder("```");
        while (text.contains(fence)) {
            fence.append('`');
        }
        return "\n" + fence + "text\n" + text + "\n" + fence + "\n";
    }

    private static String plain(String text) {
        return Printable.line(text).replaceAll("[`|<>\\[\\]*]", " ").strip();
    }
}
