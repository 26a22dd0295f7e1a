package org.ucwatck.spec.rules;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule at an element: what a server has to keep, and the unit of the verdict.
 *
 * @param rule the id of the rule
 * @param element the path of the element, such as {@code phoneAudio.GET}
 * @param plannedReason why this version does not promise to judge it, or null when it does
 * @param optionalReason why a server may never show the element, or null when it has to
 */
public record Requirement(
        String rule,
        String element,
        @Nullable String plannedReason,
        @Nullable String optionalReason) implements Comparable<Requirement> {

    /** One that this version judges. */
    public static Requirement of(String rule, String element) {
        return new Requirement(rule, element, null, null);
    }

    /** Why this version does not promise to judge it; empty when it does. */
    public Optional<String> planned() {
        return Optional.ofNullable(plannedReason);
    }

    /** Why it does not concern a server that never shows the element; empty when each server has to show it. */
    public Optional<String> optional() {
        return Optional.ofNullable(optionalReason);
    }

    /** Its name: {@code body.schema/phoneAudio}. */
    public String id() {
        return rule + "/" + element;
    }

    @Override
    public int compareTo(Requirement other) {
        return id().compareTo(other.id());
    }
}
