package org.ucwatck.spec.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation, in the query or in the request body.
 *
 * @param required whether a request without it is to be refused
 * @param external whether JSON carries it as a link ({@code _links}) with content by value or by reference
 * @param enumName name of the enumeration that closes the values, or null
 * @param lengthFloor fewest characters, or null
 * @param lengthLimit most characters, or null
 * @param floor smallest number, or null
 * @param limit largest number, or null
 * @param shownByRel rel of the resource that shows as its property what a capability sets by it, or null
 */
public record Parameter(
        String name,
        ValueType type,
        boolean required,
        boolean external,
        @JsonProperty("enum") @Nullable String enumName,
        @JsonProperty("minLength") @Nullable Integer lengthFloor,
        @JsonProperty("maxLength") @Nullable Integer lengthLimit,
        @JsonProperty("min") @Nullable Integer floor,
        @JsonProperty("max") @Nullable Integer limit,
        Evidence evidence,
        @JsonProperty("shownBy") @Nullable String shownByRel) {

    /** The enumeration that closes the values; empty for free text and other types. */
    public Optional<String> enumeration() {
        return Optional.ofNullable(enumName);
    }

    /** Fewest characters of the value; empty when the page gives none. */
    public OptionalInt minLength() {
        return optional(lengthFloor);
    }

    /** Most characters of the value (counted as A-03 says); empty when the page gives no length. */
    public OptionalInt maxLength() {
        return optional(lengthLimit);
    }

    /** Smallest number allowed; empty when the page gives none. */
    public OptionalInt min() {
        return optional(floor);
    }

    /** Largest number allowed; empty when the page gives none. */
    public OptionalInt max() {
        return optional(limit);
    }

    /** The rel of the resource that shows what a capability sets by it; empty where its own page shows it, or none. */
    public Optional<String> shownBy() {
        return Optional.ofNullable(shownByRel);
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
