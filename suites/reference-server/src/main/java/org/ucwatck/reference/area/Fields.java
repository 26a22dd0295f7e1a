package org.ucwatck.reference.area;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.input.Input;
import org.ucwatck.reference.pages.Value;
import org.ucwatck.reference.wire.Parameter;
import org.ucwatck.reference.wire.Refusal;

/** Reads the parameters of an input as the page of the operation has them, and collects all that is wrong before it refuses. */
public final class Fields {
    private final Input input;
    private final Documented documented;
    private final Set<String> read = new HashSet<>();
    private final List<Parameter> wrong = new ArrayList<>();

    Fields(Input input, Documented documented) {
        this.input = input;
        this.documented = documented;
    }

    /** What the page says, for a mutator that says something else. */
    Documented documented() {
        return documented;
    }

    public void reject(String name, String reason) {
        wrong.add(new Parameter(name, reason));
    }

    boolean isRejected(String name) {
        return wrong.stream().anyMatch(each -> each.name().equals(name));
    }

    /**
     * Also looks at the parameters that nobody asked for.
     *
     * @throws Refusal 400 with the list of all that was rejected
     */
    public void check() {
        documented.names().stream().filter(name -> !read.contains(name)).forEach(this::look);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    private void look(String name) {
        Value value = documented.value(name);
        switch (value.type()) {
            case TEXT -> lookAtText(name, value);
            case FLAG -> flag(name);
            case NUMBER -> number(name);
            case DATE, SPAN, CONTENT -> read.add(name);
        }
    }

    private void lookAtText(String name, Value value) {
        if (!value.many()) {
            text(name);
        } else if (value.enumeration().isPresent()) {
            someOf(name);
        }
    }

    /** A text of whatever length. */
    Optional<String> string(String name) {
        read.add(name);
        @Nullable Object value = input.value(name);
        if (value instanceof String text) {
            return Optional.of(text);
        }
        if (value != null) {
            reject(name, "Invalid");
        }
        return Optional.empty();
    }

    /** A text that keeps to the page; empty when the page knows no such parameter, whatever the input has. */
    public Optional<String> text(String name) {
        if (!documented.knows(name)) {
            return Optional.empty();
        }
        List<String> values = documented.values(name);
        Optional<String> text = values.isEmpty() ? text(name, documented.most(name)) : oneOf(name, values);
        if (documented.requires(name) && text.map(String::isBlank).orElse(!input.has(name))) {
            reject(name, "Missing");
        }
        return text;
    }

    Optional<String> text(String name, int longest) {
        Optional<String> text = string(name);
        if (text.isPresent() && text.get().length() > longest) {
            reject(name, "TooLong");
        }
        return text;
    }

    Optional<String> oneOf(String name, List<String> allowed) {
        Optional<String> text = string(name);
        if (text.isPresent() && !allowed.contains(text.get())) {
            reject(name, "Invalid");
        }
        return text;
    }

    /** A list of values of the enumeration that the page names. */
    List<String> someOf(String name) {
        return someOf(name, documented.values(name));
    }

    private List<String> someOf(String name, List<String> allowed) {
        read.add(name);
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

    /** A number in the range that the page gives. */
    public Optional<Integer> number(String name) {
        return number(name, documented.least(name), documented.most(name));
    }

    /** A number in the range that the page gives, which the page requires. */
    public Optional<Integer> requiredNumber(String name) {
        Optional<Integer> number = number(name);
        if (number.isEmpty() && !isRejected(name)) {
            reject(name, "Missing");
        }
        return number;
    }

    /** Whatever it is, nobody looks at it. */
    public void skip(String name) {
        read.add(name);
    }

    /** A list of texts that the page requires; one text alone counts as such a list. */
    public List<String> requiredTexts(String name) {
        read.add(name);
        @Nullable Object value = input.value(name);
        List<?> items = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        List<String> texts = items.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .toList();
        if (texts.isEmpty() || texts.size() < items.size()) {
            reject(name, items.isEmpty() ? "Missing" : "Invalid");
        }
        return texts;
    }

    Optional<Integer> number(String name, int least, int most) {
        read.add(name);
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

    /** Yes or no, in JSON also as a text. */
    public Optional<Boolean> flag(String name) {
        read.add(name);
        @Nullable Object value = input.value(name);
        if (value == null) {
            return Optional.empty();
        }
        String text = value.toString().toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            reject(name, "Invalid");
        }
        return Optional.of(text.equals("true"));
    }
}
