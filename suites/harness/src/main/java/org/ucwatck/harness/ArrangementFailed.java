package org.ucwatck.harness;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.verdict.result.Finding;

/**
 * What a check needed before it could judge anything did not come about; the check could not tell. Where a step of the way
 * failed because the target broke a rule, the exception carries that finding.
 */
public final class ArrangementFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Finding finding;

    /** Says what was tried, what came instead, and what to do or look at. */
    public ArrangementFailed(String message) {
        this(message, (Finding) null);
    }

    /** Names the step and shows the exchange at which it ended. */
    public ArrangementFailed(String step, Exchange exchange) {
        this(step + ": " + shown(exchange));
    }

    private ArrangementFailed(String message, @Nullable Finding finding) {
        super(message);
        this.finding = finding;
    }

    /** The exchange breaks a rule, so that nobody can go on from here. */
    public static ArrangementFailed broken(String rule, String expected, String actual, Exchange exchange) {
        return new ArrangementFailed(
                rule + " is violated on the way: expected " + expected + ", but got " + actual + ": " + shown(exchange),
                new Finding(rule, expected, actual, List.of(exchange.id())));
    }

    /** The same failure, told once more to somebody who asks later. */
    public ArrangementFailed again(String prefix) {
        return new ArrangementFailed(prefix + getMessage(), finding);
    }

    /** What the target did wrong; empty where nothing says that it did. */
    public Optional<Finding> finding() {
        return Optional.ofNullable(finding);
    }

    private static String shown(Exchange exchange) {
        return exchange.summary() + " [" + exchange.id() + "]";
    }
}
