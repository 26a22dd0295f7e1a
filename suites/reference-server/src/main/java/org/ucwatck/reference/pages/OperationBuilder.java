package org.ucwatck.reference.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a page says about one operation, as far as it was read. */
final class OperationBuilder {
    private final String method;
    private final List<Integer> statuses;
    private final List<Parameter> parameters = new ArrayList<>();
    private final Set<ErrorRow> errors = new LinkedHashSet<>();
    private Optional<String> body = Optional.empty();
    private Optional<String> mediaType = Optional.empty();
    private boolean bodyShown;
    private boolean location;

    OperationBuilder(String method, List<Integer> statuses) {
        this.method = method;
        this.statuses = statuses;
    }

    void parameter(Parameter parameter) {
        parameters.add(parameter);
    }

    void body(String rel, boolean shown) {
        body = Optional.of(rel);
        bodyShown = shown;
    }

    void content(String type) {
        body = Optional.empty();
        mediaType = Optional.of(type);
    }

    void location() {
        location = true;
    }

    void errors(List<ErrorRow> rows) {
        for (ErrorRow row : rows) {
            if (!errors.add(row)) {
                throw new IllegalStateException(method + " has the row " + row + " twice");
            }
        }
    }

    Operation build() {
        return new Operation(method, statuses, body, bodyShown, mediaType, location, parameters, List.copyOf(errors));
    }
}
