package org.ucwatck.reference.area;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ucwatck.reference.pages.Enumeration;
import org.ucwatck.reference.pages.Operation;
import org.ucwatck.reference.pages.Parameter;
import org.ucwatck.reference.pages.Value;

/** What the page of an operation says about its parameters; where one stands in the query and in the body, the body counts. */
final class Documented {
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    /** @param operation empty where the page lists none */
    Documented(Optional<Operation> operation) {
        List<Parameter> listed = operation.map(Operation::parameters).orElse(List.of());
        listed.stream().filter(it -> it.place() == Parameter.Place.QUERY).forEach(this::add);
        listed.stream().filter(it -> it.place() == Parameter.Place.BODY).forEach(this::add);
    }

    private void add(Parameter parameter) {
        parameters.put(parameter.name(), parameter);
    }

    Set<String> names() {
        return Collections.unmodifiableSet(parameters.keySet());
    }

    boolean knows(String name) {
        return parameters.containsKey(name);
    }

    boolean requires(String name) {
        return knows(name) && parameter(name).required();
    }

    Value value(String name) {
        return parameter(name).value();
    }

    /** Most characters, or the largest number. */
    int most(String name) {
        return value(name).most().orElse(Integer.MAX_VALUE);
    }

    /** Fewest characters, or the smallest number. */
    int least(String name) {
        return value(name).least().orElse(Integer.MIN_VALUE);
    }

    /** The values of the enumeration that closes them; empty when none does. */
    List<String> values(String name) {
        return value(name).enumeration().map(Enumeration::values).orElse(List.of());
    }

    private Parameter parameter(String name) {
        return Optional.ofNullable(parameters.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the page lists no parameter " + name));
    }
}
