package org.ucwatck.spec.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
