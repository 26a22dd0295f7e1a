package org.ucwatck.harness.representation;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * An error body, or the reason of an event (page ErrorsAndInformationalMessages).
 *
 * @param json the body as a JSON object
 */
public record ErrorBody(JsonNode json) {
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
}
