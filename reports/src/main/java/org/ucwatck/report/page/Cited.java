package org.ucwatck.report.page;

import org.ucwatck.report.output.Printable;
import org.ucwatck.report.text.SourceLink;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Rule;

/** A rule as it is cited; the link is empty when the source has no page. */
public record Cited(String id, Level level, String source, String link, String statement, String reason) {
    /** The rule, and why it was not judged. */
    public static Cited of(Rule rule, String reason) {
        return new Cited(
                rule.id(),
                rule.level(),
                rule.source(),
                SourceLink.of(rule.source()),
                rule.statement(),
                Printable.of(reason));
    }
}
