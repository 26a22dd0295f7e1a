package org.ucwatck.spec.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sentence that the pages support, in our own words: a row of {@code catalogue/rules}.
 *
 * @param id slug, never renumbered and never reused
 * @param source {@code page#heading} of the published pages
 * @param statement the sentence, at most 140 characters
 * @param needs capabilities that a target must declare for the rule to apply
 * @param passive whether the rule is judged on every exchange of a run
 * @param ambiguities ids of the readings that the rule rests on, such as {@code A-03}
 * @param untestableReason why no check can judge the rule, or null
 * @param observedAs whether captures show it, or null when nothing is known
 * @param causedBy who alone can cause what the rule is about, or null when a client can
 * @param causeReason why no client can cause it, or null
 * @param optionalReason why a server may never do what the rule is about, or null when it has to
 * @param range which elements the rule ranges over, or null when the checks that name it say so
 */
public record Rule(
        String id,
        Level level,
        Basis basis,
        String source,
        String statement,
        List<String> needs,
        boolean passive,
        List<String> ambiguities,
        @JsonProperty("untestable") @Nullable String untestableReason,
        @JsonProperty("observed") @Nullable Observed observedAs,
        @JsonProperty("cause") @Nullable Cause causedBy,
        @JsonProperty("because") @Nullable String causeReason,
        @JsonProperty("optional") @Nullable String optionalReason,
        @JsonProperty("each") @Nullable Range range) {

    public Rule {
        needs = List.copyOf(needs);
        ambiguities = List.copyOf(ambiguities);
    }

    /** A rule that holds where the checks that name it say. */
    public Rule(
            String id,
            Level level,
            Basis basis,
            String source,
            String statement,
            List<String> needs,
            boolean passive,
            List<String> ambiguities,
            @Nullable String untestableReason,
            @Nullable Observed observedAs,
            @Nullable Cause causedBy,
            @Nullable String causeReason,
            @Nullable String optionalReason) {
        this(
                id,
                level,
                basis,
                source,
                statement,
                needs,
                passive,
                ambiguities,
                untestableReason,
                observedAs,
                causedBy,
                causeReason,
                optionalReason,
                null);
    }

    /** A rule about what a client can cause. */
    public Rule(
            String id,
            Level level,
            Basis basis,
            String source,
            String statement,
            List<String> needs,
            boolean passive,
            List<String> ambiguities,
            @Nullable String untestableReason,
            @Nullable Observed observedAs) {
        this(
                id,
                level,
                basis,
                source,
                statement,
                needs,
                passive,
                ambiguities,
                untestableReason,
                observedAs,
                null,
                null,
                null);
    }

    /** Which elements the rule ranges over; empty when the checks that name it say so. */
    public Optional<Range> each() {
        return Optional.ofNullable(range);
    }

    /** Why no check can judge this rule; empty for a rule that has checks. */
    public Optional<String> untestable() {
        return Optional.ofNullable(untestableReason);
    }

    /** Whether a published capture shows what the rule says; empty when nobody has looked. */
    public Optional<Observed> observed() {
        return Optional.ofNullable(observedAs);
    }

    /** Who alone can cause what the rule is about; empty when a client can. */
    public Optional<Cause> cause() {
        return Optional.ofNullable(causedBy);
    }

    /** Why a server may never do what the rule is about, so that there is nothing to judge; empty when it has to. */
    public Optional<String> optional() {
        return Optional.ofNullable(optionalReason);
    }

    /** Why no client can cause it; empty when one can. */
    public String because() {
        return causeReason == null ? "" : causeReason;
    }
}
