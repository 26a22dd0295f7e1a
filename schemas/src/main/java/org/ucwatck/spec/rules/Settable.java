package org.ucwatck.spec.rules;

import org.ucwatck.spec.pages.Operation;
import org.ucwatck.spec.pages.Parameter;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.pages.ValueType;

/** Texts that a client may set: their page has a GET that shows a property, and a POST with a parameter of that name and no answer. */
final class Settable {
    private Settable() {}

    static boolean isOn(ResourcePage page) {
        return page.operation("GET").isPresent()
                && page.operations().stream()
                        .filter(Settable::by)
                        .flatMap(operation -> operation.body().stream())
                        .anyMatch(parameter -> isProperty(page, parameter));
    }

    static boolean by(Operation operation) {
        return operation.method().equals("POST")
                && operation.answer().statuses().contains(204);
    }

    static boolean isProperty(ResourcePage page, Parameter parameter) {
        return parameter.type() == ValueType.STRING
                && page.properties().stream().anyMatch(it -> it.name().equals(parameter.name()));
    }
}
