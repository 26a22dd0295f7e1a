package org.ucwatck.reference.pages;

import java.util.List;
import java.util.Optional;

/**
 * An operation of a page.
 *
 * @param statuses of success, as the samples show them
 * @param body rel of the resource in the answer; empty when the page names none
 * @param bodyShown whether a sample shows the body that the page names
 * @param mediaType of an answer that is no resource, such as {@code text/html}; empty for the two formats of UCWA
 * @param location whether the sample of the answer has the header Location
 * @param errors the synchronous errors of the page, each once
 */
public record Operation(
        String method,
        List<Integer> statuses,
        Optional<String> body,
        boolean bodyShown,
        Optional<String> mediaType,
        boolean location,
        List<Parameter> parameters,
        List<ErrorRow> errors) {

    public Operation {
        statuses = List.copyOf(statuses);
        parameters = List.copyOf(parameters);
        errors = List.copyOf(errors);
    }
}
