package org.ucwatck.spec.pages;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The type of a property or parameter, as the catalogue names it; XML knows only text, so the type comes from here. */
public enum ValueType {
    STRING,
    BOOLEAN,
    INTEGER,
    NUMBER,
    /** A point in time: {@code /Date(ms)/} in JSON, ISO 8601 in XML. */
    DATE,
    /** A span of time, written as ISO 8601 such as {@code PT5M}. */
    DURATION,
    @JsonProperty("string-list")
    STRING_LIST,
    @JsonProperty("integer-list")
    INTEGER_LIST;

    /** Whether the value is an array in JSON and a {@code propertyList} in XML. */
    public boolean isList() {
        return this == STRING_LIST || this == INTEGER_LIST;
    }
}
