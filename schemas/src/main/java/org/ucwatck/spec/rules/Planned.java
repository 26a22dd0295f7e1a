package org.ucwatck.spec.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this version of the suite does not promise to judge, a row of {@code catalogue/planned.yaml}.
 *
 * @param rules ids of rules
 * @param elements paths of elements at which they are planned
 * @param because why they are not judged yet
 * @param optional whether the reason is that a server may never show the elements: one that does not is not concerned
 */
public record Planned(
        List<String> rules,
        List<String> elements,
        String because,
        @Nullable Boolean optional) {
    public Planned {
        rules = List.copyOf(rules);
        elements = List.copyOf(elements);
    }

    /** Whether a server that never shows the elements is simply not concerned. */
    public boolean isOptional() {
        return optional != null && optional;
    }

    /** Whether the rule at the element is meant. */
    public boolean means(String rule, String element) {
        return rules.contains(rule) && elements.contains(element);
    }
}
