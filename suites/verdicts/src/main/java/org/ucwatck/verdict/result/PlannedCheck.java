package org.ucwatck.verdict.result;

import java.util.List;
import java.util.Optional;

/**
 * A check as it stands in the plan, before anything ran.
 *
 * @param id the check
 * @param rules ids of all rules that it can find broken, the one that it is named after first
 * @param needs capabilities of the target without which the check is inapplicable
 * @param calls the most calls that the check places on a server that keeps the rules
 * @param share what the check varies in a call that another check may judge, too; empty when it needs a call of its own
 */
public record PlannedCheck(CheckId id, List<String> rules, List<String> needs, int calls, Optional<Share> share) {
    public PlannedCheck {
        rules = List.copyOf(rules);
        needs = List.copyOf(needs);
    }

    /** A check that shares no call. */
    public PlannedCheck(CheckId id, List<String> rules, List<String> needs, int calls) {
        this(id, rules, needs, calls, Optional.empty());
    }

    /**
     * The part of a request that a check varies.
     *
     * @param part the part, such as {@code operationId}, or {@link #NOTHING}
     * @param sure whether a server that keeps the rules accepts the request
     */
    public record Share(String part, boolean sure) {
        /** The part of a check that judges a plain call. */
        public static final String NOTHING = "nothing";
    }
}
