package org.ucwatck.selftest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ucwatck.selftest.trial.DataFile;
import org.ucwatck.spec.Catalogue;

/**
 * One thing that a page says: a row of {@code catalogue/statements}.
 *
 * @param section heading of the page under which it stands, as in the source of a rule
 * @param statement what it says, in our own words
 * @param rules ids of the rules that cover it
 * @param uncovered why no rule can, or null
 */
record Statement(
        String section,
        String statement,
        List<String> rules,
        @Nullable String uncovered) {
    Statement {
        rules = List.copyOf(rules);
    }

    /** All statements of the page about the resource. */
    static List<Statement> about(String rel) {
        return List.of(DataFile.read(Catalogue.class, "catalogue/statements/" + rel + ".yaml", Statement[].class));
    }

    boolean isCovered() {
        return !rules.isEmpty();
    }

    boolean isExcused() {
        return uncovered != null && !uncovered.isBlank();
    }
}
