package org.ucwatck.spec;

import java.util.List;
import java.util.Optional;

/**
 * An HTTP operation of a resource.
 *
 * @param method GET, POST, PUT or DELETE
 * @param query parameters of the query string
 * @param body parameters of the request body
 * @param errors the errors that the page lists for this operation; the generic ones are in {@link ErrorTable}
 */
public record Operation(
        String method, List<Parameter> query, List<Parameter> body, Answer answer, List<ErrorRow> errors) {

    public Operation {
        query = List.copyOf(query);
        body = List.copyOf(body);
        errors = List.copyOf(errors);
    }

    /** The body parameter of that name. */
    public Optional<Parameter> bodyParameter(String name) {
        return body.stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
