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
 * @param samples how many messages in JSON show it with that type
 * @param contrary how many samples show another type, or words of the page speak of one
 * @param also the type of which the words speak where the only sample shows another one, or null
 */
public record PropertyEntry(
        String name,
        ValueType type,
        @JsonProperty("enum") @Nullable String enumName,
        @JsonProperty("maxLength") @Nullable Integer lengthLimit,
        Evidence evidence,
        int samples,
        int contrary,
        @Nullable ValueType also)
        implements Sampled {

    /** The enumeration that closes the values; empty for free text and other types. */
    public Optional<String> enumeration() {
        return Optional.ofNullable(enumName);
    }

    /** Another type that is as good, since the words of the page speak of it; empty where samples and words agree. */
    public Optional<ValueType> worded() {
        return Optional.ofNullable(also);
    }

    /** Most characters of the value (counted as A-03 says); empty when the page gives no length. */
    public OptionalInt maxLength() {
        return lengthLimit == null ? OptionalInt.empty() : OptionalInt.of(lengthLimit);
    }

    /** An enumeration says that its values are text, however few samples there are; it does not say that they are a list. */
    @Override
    public boolean isCertain() {
        return Sampled.super.isCertain() || (!type.isList() && isEnumerated());
    }

    /** Whether the kind of the items may be demanded, where the property is a list. */
    public boolean isItemCertain() {
        return Sampled.super.isCertain() || isEnumerated();
    }

    private boolean isEnumerated() {
        return enumName != null && contrary == 0;
    }
}
