package org.ucwatck.spec.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operation answers when it succeeds.
 *
 * @param statuses every legal success status
 * @param location whether a Location header has to be there
 * @param bodyRel rel of the resource in the body, or null when the body is empty
 * @param bodyOptional whether the body may be left out
 */
public record Answer(
        List<Integer> statuses,
        Presence location,
        @JsonProperty("body") @Nullable String bodyRel,
        boolean bodyOptional) {

    public Answer {
        statuses = List.copyOf(statuses);
    }

    /** The rel of the resource in the body; empty when no body is documented. */
    public Optional<String> body() {
        return Optional.ofNullable(bodyRel);
    }
}
