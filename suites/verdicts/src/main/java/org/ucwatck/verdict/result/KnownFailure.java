package org.ucwatck.verdict.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure that somebody accepts for now: it still runs, it is told with its reason, and it does not count for a gate.
 *
 * @param scope whether the glob names checks, rules or requirements
 * @param glob the checks, rules or requirements that may fail
 * @param reason why the failure is accepted
 * @param link where its repair is followed, such as the address of an issue; empty when nowhere
 * @param owner who answers for it; empty when nobody is named
 * @param until the last day on which it is accepted, in UTC; null when it does not expire
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KnownFailure(
        Scope scope,
        String glob,
        String reason,
        String link,
        String owner,
        @Nullable LocalDate until) {

    /** What a glob names. */
    public enum Scope {
        /** A check fails as a whole. */
        CHECK,
        /** A rule is broken, in whatever check that shows. */
        RULE,
        /** A rule is broken at an element, in whatever check that shows. */
        REQUIREMENT
    }

    public KnownFailure {
        Objects.requireNonNull(scope);
        if (glob.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a known failure has a glob and a reason");
        }
    }

    /** The last day on which it is accepted, if it expires. */
    public Optional<LocalDate> expires() {
        return Optional.ofNullable(until);
    }

    /** Whether the day is later than the last one. */
    public boolean isExpiredOn(LocalDate day) {
        return expires().map(day::isAfter).orElse(false);
    }

    /** The reason with owner, link and last day, as far as there are any, on one line. */
    public String words() {
        StringBuilder words = new StringBuilder(reason);
        if (!owner.isBlank()) {
            words.append("; owner ").append(owner);
        }
        expires().ifPresent(day -> words.append("; until ").append(day));
        if (!link.isBlank()) {
            words.append("; ").append(link);
        }
        return words.toString();
    }
}
