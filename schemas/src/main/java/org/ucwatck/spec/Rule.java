package org.ucwatck.spec;

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
        @JsonProperty("observed") @Nullable Observed observedAs) {

    public Rule {
        needs = List.copyOf(needs);
        ambiguities = List.copyOf(ambiguities);
    }

    /** Why no check can judge this rule; empty for a rule that has checks. */
    public Optional<String> untestable() {
        return Optional.ofNullable(untestableReason);
    }

    /** Whether a published capture shows what the rule says; empty when nobody has looked. */
    public Optional<Observed> observed() {
        return Optional.ofNullable(observedAs);
    }
}
