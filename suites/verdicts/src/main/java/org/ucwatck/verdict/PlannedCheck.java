package org.ucwatck.verdict;

import java.util.List;

/**
 * A check as it stands in the plan, before anything ran.
 *
 * @param id the check
 * @param rules ids of all rules that it can find broken, the one that it is named after first
 * @param needs capabilities of the target without which the check is inapplicable
 * @param calls the most calls that the check places on a server that keeps the rules
 */
public record PlannedCheck(CheckId id, List<String> rules, List<String> needs, int calls) {
    public PlannedCheck {
        rules = List.copyOf(rules);
        needs = List.copyOf(needs);
    }
}
