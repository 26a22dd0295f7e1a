package org.ucwatck.reference.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The input of a request in neutral form, by lower-case name. A value is a String, a Boolean, a Number, a List, a Map
 * or null; XML gives only strings and lists of strings, and {@code typed} says that types can be told apart.
 */
public record Input(Map<String, @Nullable Object> values, boolean typed) {
    public static final Input NONE = new Input(Map.of(), false);

    public Input {
        Map<String, @Nullable Object> lower = new LinkedHashMap<>();
        values.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        values = Collections.unmodifiableMap(lower);
    }

    public @Nullable Object value(String name) {
        return values.get(name.toLowerCase(Locale.ROOT));
    }

    public boolean has(String name) {
        return value(name) != null;
    }

    public Input with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
        changed.put(name.toLowerCase(Locale.ROOT), value);
        return new Input(changed, typed);
    }

    public Input without(String name) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
        changed.remove(name.toLowerCase(Locale.ROOT));
        return new Input(changed, typed);
    }

    /** This input, completed by query parameters that it does not itself carry. */
    public Input orElse(Map<String, String> query) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        query.forEach((name, value) -> merged.put(name.toLowerCase(Locale.ROOT), value));
        merged.putAll(values);
        return new Input(merged, typed);
    }
}
