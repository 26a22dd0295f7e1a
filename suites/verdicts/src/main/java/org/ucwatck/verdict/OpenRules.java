package org.ucwatck.verdict;

import java.util.List;

/**
 * Rules that count and are open for one reason.
 *
 * @param reason why, and what to add, as the first of them has it
 * @param rules their ids, sorted
 */
public record OpenRules(String reason, List<String> rules) {
    public OpenRules {
        rules = List.copyOf(rules);
    }
}
