package org.ucwatck.spec.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reason that a completed event of an operation may give.
 *
 * @param detail value of {@code subcode}, or null when the row has none
 */
public record AsyncReason(
        String code, @JsonProperty("subcode") @Nullable String detail) {

    /** The subcode; empty when the row has none. */
    public Optional<String> subcode() {
        return Optional.ofNullable(detail);
    }
}
