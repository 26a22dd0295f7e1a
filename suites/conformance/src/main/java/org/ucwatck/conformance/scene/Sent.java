package org.ucwatck.conformance.scene;

import java.util.Optional;
import java.util.OptionalInt;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Parameter;
import org.ucwatck.spec.rules.Vector;

/** What a check sends as a parameter, in words: its value, or its length where that is what matters, and its limit. */
public final class Sent {
    /** A value that is longer is told by its length. */
    private static final int LONGEST = 40;

    private Sent() {}

    /**
     * A parameter with its value.
     *
     * @param element the parameter as the catalogue names it, such as {@code addPhoneAudio.POST.operationId}
     */
    public static String value(String element, String value) {
        Optional<Integer> limit = limit(element);
        boolean atLength = value.length() > LONGEST
                || limit.filter(most -> value.length() >= most).isPresent();
        String words = atLength ? " of " + length(value) : " " + quoted(value);
        String place = atLength ? limit.map(most -> ", " + place(value, most)).orElse("") : "";
        return name(element) + words + place;
    }

    /** A parameter with the value of a vector, or with the JSON that takes its place. */
    public static String value(String element, Vector vector) {
        return vector.raw()
                .map(json -> name(element) + " given as the JSON " + json)
                .orElseGet(() -> value(element, vector.value()));
    }

    private static String length(String value) {
        int characters = value.codePointCount(0, value.length());
        return characters + " characters"
                + (characters == value.length() ? "" : " (" + value.length() + " UTF-16 units)");
    }

    private static String place(String value, int most) {
        int length = value.codePointCount(0, value.length());
        String limit = "the limit of " + most;
        return (length > most ? "above " : length == most ? "at " : "below ") + limit;
    }

    private static String quoted(String value) {
        return "'" + value.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + "'";
    }

    private static String name(String element) {
        return element.substring(element.lastIndexOf('.') + 1);
    }

    private static Optional<Integer> limit(String element) {
        String[] parts = element.split("\\.", -1);
        return Catalogue.load()
                .resource(parts[0])
                .filter(page -> parts.length > 2)
                .flatMap(page -> page.operation(parts[1]))
                .flatMap(operation -> operation.bodyParameter(parts[2]))
                .map(Parameter::maxLength)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt);
    }
}
