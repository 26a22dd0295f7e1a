package org.ucwatck.spec.rules;

import org.ucwatck.spec.pages.Operation;
import org.ucwatck.spec.pages.Parameter;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.pages.ValueType;

/**
 * What a client may set by a POST without an answer: texts whose own page has a GET that shows a property of that name, and
 * what a capability sets on the resource that links it.
 */
final class Settable {
    private Settable() {}

    static boolean isOn(ResourcePage page) {
        return page.operations().stream()
                .filter(Settable::by)
                .flatMap(operation -> operation.body().stream())
                .anyMatch(parameter -> isProperty(page, parameter));
    }

    static boolean by(Operation operation) {
        return operation.method().equals("POST")
                && operation.answer().statuses().contains(204);
    }

    static boolean isProperty(ResourcePage page, Parameter parameter) {
        boolean own = parameter.type() == ValueType.STRING
                && page.operation("GET").isPresent()
                && page.properties().stream().anyMatch(it -> it.name().equals(parameter.name()));
        return own || parameter.shownBy().isPresent();
    }
}
