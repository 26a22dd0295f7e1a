package org.ucwatck.reference.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.input.Input;
import org.ucwatck.reference.wire.Parameter;
import org.ucwatck.reference.wire.Refusal;

/** Reads the parameters of an input and collects all that is wrong before it refuses. */
final class Fields {
    private final Input input;
    private final List<Parameter> wrong = new ArrayList<>();

    Fields(Input input) {
        this.input = input;
    }

    void reject(String name, String reason) {
        wrong.add(new Parameter(name, reason));
    }

    boolean isRejected(String name) {
        return wrong.stream().anyMatch(each -> each.name().equals(name));
    }

    /** @throws Refusal 400 with the list of all that was rejected */
    void check() {
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    Optional<String> text(String name) {
        @Nullable Object value = input.value(name);
        if (value instanceof String text) {
            return Optional.of(text);
        }
        if (value != null) {
            reject(name, "Invalid");
        }
        return Optional.empty();
    }

    Optional<String> text(String name, int longest) {
        Optional<String> text = text(name);
        if (text.isPresent() && text.get().length() > longest) {
            reject(name, "TooLong");
        }
        return text;
    }

    /** A text that must be there and not be empty. */
    String required(String name, int longest) {
        Optional<String> text = text(name, longest);
        boolean blank = text.isPresent() && text.get().isBlank();
        if (!input.has(name) || blank) {
            reject(name, "Missing");
        }
        return text.orElse("");
    }

    Optional<String> oneOf(String name, List<String> allowed) {
        Optional<String> text = text(name);
        if (text.isPresent() && !allowed.contains(text.get())) {
            reject(name, "Invalid");
        }
        return text;
    }

    List<String> someOf(String name, List<String> allowed) {
        @Nullable Object value = input.value(name);
        if (value == null) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        for (Object item : value instanceof List<?> list ? list : List.of(value)) {
            if (!(item instanceof String text) || !allowed.contains(text)) {
                reject(name, "Invalid");
                return List.of();
            }
            items.add(text);
        }
        return items;
    }

    Optional<Integer> number(String name, int least, int most) {
        @Nullable Object value = input.value(name);
        if (value == null) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(String.valueOf(value).strip());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of range is.
        }
        reject(name, "OutOfRange");
        return Optional.empty();
    }

    void truth(String name) {
        @Nullable Object value = input.value(name);
        boolean fine = value == null || value instanceof Boolean || "true|false|True|False".contains(value.toString());
        if (!fine) {
            reject(name, "Invalid");
        }
    }
}
