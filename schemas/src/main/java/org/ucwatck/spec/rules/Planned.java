package org.ucwatck.spec.rules;

import java.util.List;

/**
 * What this version of the suite does not promise to judge, a row of {@code catalogue/planned.yaml}.
 *
 * @param rules ids of rules
 * @param elements paths of elements at which they are planned
 * @param because why they are not judged yet
 */
public record Planned(List<String> rules, List<String> elements, String because) {
    public Planned {
        rules = List.copyOf(rules);
        elements = List.copyOf(elements);
    }

    /** Whether the rule at the element is meant. */
    public boolean means(String rule, String element) {
        return rules.contains(rule) && elements.contains(element);
    }
}
