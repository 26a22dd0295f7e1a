package org.ucwatck.harness.representation;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An error body, or the reason of an event (page ErrorsAndInformationalMessages).
 *
 * @param json the body as a JSON object
 */
public record ErrorBody(JsonNode json) {
    private static final int MOST_PARAMETERS = 3;

    /** The code; empty text when there is none. */
    public String code() {
        return json.path("code").asString("");
    }

    /** The subcode; empty text when there is none. */
    public String subcode() {
        return json.path("subcode").asString("");
    }

    /** The names of the parameters that the error speaks of. */
    public Set<String> parameters() {
        JsonNode parameters = json.path("parameters");
        if (parameters.isObject()) {
            return new TreeSet<>(parameters.propertyNames());
        }
        Set<String> names = new TreeSet<>();
        parameters
                .values()
                .forEach(parameter -> names.add(parameter.path("name").asString("")));
        return names;
    }

    /** {@code code/subcode}, or {@code code} alone. */
    public String words() {
        String code = code().isEmpty() ? "no code" : code();
        return subcode().isEmpty() ? code : code + "/" + subcode();
    }

    /** The subcode or, without one, the code, and what is said of each parameter: what tells a reader the cause. */
    public String cause() {
        String name = subcode().isEmpty() ? words() : subcode();
        JsonNode parameters = json.path("parameters");
        Stream<String> details = parameters.isObject()
                ? parameters.propertyNames().stream()
                : parameters.values().stream().map(ErrorBody::words);
        String told =
                details.filter(text -> !text.isEmpty()).limit(MOST_PARAMETERS).collect(Collectors.joining(", "));
        return told.isEmpty() ? name : name + " " + told;
    }

    private static String words(JsonNode parameter) {
        return (parameter.path("name").asString("") + " "
                        + parameter.path("reason").asString(""))
                .strip();
    }
}
