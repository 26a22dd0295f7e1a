package org.ucwatck.verdict.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * One way in which the target breaks a rule.
 *
 * @param rule the id of the rule that is broken
 * @param expected every allowed outcome, in words
 * @param actual what was seen instead, in words, masked
 * @param exchanges ids of the exchanges that show it, in order; empty only for what no exchange could show
 * @param elements paths of the elements that break the rule, sorted; empty for that of the check which found it
 */
public record Finding(
        String rule,
        String expected,
        String actual,
        List<String> exchanges,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> elements) {
    public Finding {
        if (rule.isBlank() || expected.isBlank() || actual.isBlank()) {
            throw new IllegalArgumentException("a finding names its rule, what was expected and what was seen");
        }
        exchanges = List.copyOf(exchanges);
        elements = List.copyOf(Objects.requireNonNullElse(elements, List.of()));
    }

    /** What a check found at its own element. */
    public Finding(String rule, String expected, String actual, List<String> exchanges) {
        this(rule, expected, actual, exchanges, List.of());
    }

    /** The same in other words: this is done to every text that a server may have had a hand in. */
    public Finding reworded(UnaryOperator<String> words) {
        return new Finding(rule, words.apply(expected), words.apply(actual), exchanges, elements);
    }

    /** The first line of what was seen, for where there is no room for all of it; it says if there are more. */
    public String gist() {
        String first = actual.strip().lines().findFirst().orElseThrow();
        return first.length() < actual.strip().length() ? first + " …" : first;
    }
}
