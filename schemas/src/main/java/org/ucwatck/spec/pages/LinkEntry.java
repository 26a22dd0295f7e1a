package org.ucwatck.spec.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link that a resource may carry.
 *
 * @param targetRel rel of the page that describes what the link leads to, or null for an external resource
 * @param array whether the link is always an array in JSON; a rel is always single or always an array
 * @param external whether the href is content by value ({@code data:}) or by reference instead of a UCWA resource
 * @param samples how many messages in JSON show it so, single or as an array
 * @param contrary how many samples show it otherwise, and 1 more where the page lists it as a property
 */
public record LinkEntry(
        String rel,
        @JsonProperty("target") @Nullable String targetRel,
        boolean array,
        boolean external,
        Evidence evidence,
        int samples,
        int contrary)
        implements Sampled {

    /** That there is one link to itself is said of every resource (page PayloadFormat). */
    @Override
    public boolean isCertain() {
        return rel.equals("self") || Sampled.super.isCertain();
    }

    /** The rel whose page describes the other end; empty for an external resource. */
    public Optional<String> target() {
        return Optional.ofNullable(targetRel);
    }
}
