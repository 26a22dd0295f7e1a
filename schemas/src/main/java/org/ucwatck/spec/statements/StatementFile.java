package org.ucwatck.spec.statements;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ucwatck.spec.statements.Statement.Kind;

/**
 * A file of {@code catalogue/statements}.
 *
 * @param documents entries by document, section and name, in the order of the file
 */
record StatementFile(Map<String, Map<String, Map<String, Entry>>> documents) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    StatementFile {}

    /** The statements, given which rules range over all elements of a kind. */
    List<Statement> statements(Predicate<String> isGeneric) {
        List<Statement> statements = new ArrayList<>();
        documents.forEach((document, sections) -> sections.forEach((section, entries) ->
                entries.forEach((name, entry) -> statements.add(entry.statement(document, section, name, isGeneric)))));
        return statements;
    }

    /**
     * What stands at a name; exactly one of the last three is given.
     *
     * @param says the statement
     * @param rules ids of rules that judge it
     * @param untestable why no check can
     * @param planned what of it is not judged yet
     */
    record Entry(
            String says,
            List<String> rules,
            @Nullable String untestable,
            @Nullable String planned) {

        private Statement statement(String document, String section, String name, Predicate<String> isGeneric) {
            return new Statement(document, section, name, says, kind(isGeneric), rules, untestable, planned);
        }

        private Kind kind(Predicate<String> isGeneric) {
            if (untestable != null) {
                return Kind.UNTESTABLE;
            }
            if (planned != null) {
                return Kind.PLANNED;
            }
            return rules.stream().allMatch(isGeneric) ? Kind.GENERIC : Kind.STORY;
        }
    }
}
