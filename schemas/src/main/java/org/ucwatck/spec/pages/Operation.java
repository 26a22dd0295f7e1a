package org.ucwatck.spec.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP operation of a resource.
 *
 * @param method GET, POST, PUT, DELETE or OPTIONS
 * @param status planned when this version does not judge it though it judges the page, else null
 * @param effectOrNull what it does beyond its answer, or null where that is all
 * @param query parameters of the query string
 * @param body parameters of the request body
 * @param errors the errors that the page lists for this operation; the generic ones are in {@link ErrorTable}
 */
public record Operation(
        String method,
        @Nullable Status status,
        @JsonProperty("effect") @Nullable Effect effectOrNull,
        List<Parameter> query,
        List<Parameter> body,
        Answer answer,
        List<ErrorRow> errors) {

    public Operation {
        query = List.copyOf(query);
        body = List.copyOf(body);
        errors = List.copyOf(errors);
    }

    /** Whether this version of the suite does not judge it. */
    public boolean isPlanned() {
        return status == Status.PLANNED;
    }

    /** What it does beyond its answer; empty where that is all. */
    public Optional<Effect> effect() {
        return Optional.ofNullable(effectOrNull);
    }

    /** The body parameter of that name. */
    public Optional<Parameter> bodyParameter(String name) {
        return body.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /**
     * What an operation does beyond its answer.
     *
     * @param rings whether it may ring a phone
     * @param startedRel rel of what it begins anew and a DELETE ends, to which what it answers with has a link; null for nothing
     */
    public record Effect(
            boolean rings, @JsonProperty("starts") @Nullable String startedRel) {
        /** The rel of what it begins anew; empty when it goes on in what is there. */
        public Optional<String> started() {
            return Optional.ofNullable(startedRel);
        }
    }
}
