package org.ucwatck.reference.people;

import org.jspecify.annotations.Nullable;

/**
 * What others see of somebody, as long as she tells nothing else.
 *
 * @param workPhone as a tel URI; null when she has none
 * @param availability a value of Availability_ref
 * @param note her personal note, empty when there is none
 * @param location where she is, empty when she does not say
 */
public record Profile(
        @Nullable String title,
        @Nullable String department,
        @Nullable String workPhone,
        String availability,
        String note,
        String location) {
    /** Somebody of whom nothing is known but that she is there. */
    public static final Profile PLAIN = new Profile(null, null, null, "Online", "", "");
}
