package org.ucwatck.spec.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A synchronous error as the pages list it.
 *
 * @param status HTTP status, 400 to 599
 * @param code value of {@code code} in the error body
 * @param detail value of {@code subcode} in the error body, or null when the row has none
 */
public record ErrorRow(
        int status,
        String code,
        @JsonProperty("subcode") @Nullable String detail) {

    /** A row with a subcode. */
    public static ErrorRow of(int status, String code, String subcode) {
        return new ErrorRow(status, code, subcode);
    }

    /** A row without a subcode. */
    public static ErrorRow of(int status, String code) {
        return new ErrorRow(status, code, null);
    }

    /** The subcode; empty when the row has none. */
    public Optional<String> subcode() {
        return Optional.ofNullable(detail);
    }
}
