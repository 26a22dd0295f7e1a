package org.ucwatck.spec.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A property of a resource as its page knows it.
 *
 * @param enumName name of the enumeration that closes the values, or null
 * @param lengthLimit most characters, or null when the page gives no length
 */
public record PropertyEntry(
        String name,
        ValueType type,
        @JsonProperty("enum") @Nullable String enumName,
        @JsonProperty("maxLength") @Nullable Integer lengthLimit,
        Evidence evidence) {

    /** The enumeration that closes the values; empty for free text and other types. */
    public Optional<String> enumeration() {
        return Optional.ofNullable(enumName);
    }

    /** Most characters of the value (counted as A-03 says); empty when the page gives no length. */
    public OptionalInt maxLength() {
        return lengthLimit == null ? OptionalInt.empty() : OptionalInt.of(lengthLimit);
    }
}
