package org.ucwatck.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Rule;

/** No statement of the page that this project starts from is without a rule, or without the reason why none can be. */
class StatementsTest {
    private static final int LONGEST = 140;
    private static final List<Statement> ALL = Statement.about("addPhoneAudio");

    @Test
    void everyStatementHasRulesOrTheReasonWhyNot() {
        assertThat(ALL)
                .allSatisfy(
                        row -> assertThat(row.isCovered()).as(row.statement()).isNotEqualTo(row.isExcused()));
    }

    @Test
    void everyRuleOfAStatementExists() {
        assertThat(ALL)
                .flatExtracting(Statement::rules)
                .isSubsetOf(Catalogue.load().rules().stream().map(Rule::id).toList());
    }

    @Test
    void statementsAreShortAndUniqueAndTheirRulesSorted() {
        assertThat(ALL)
                .allSatisfy(row ->
                        assertThat(row.rules()).as(row.statement()).isSorted().doesNotHaveDuplicates())
                .allSatisfy(row -> assertThat(row.statement()).hasSizeLessThanOrEqualTo(LONGEST))
                .extracting(row -> row.section() + ": " + row.statement())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRuleThatCitesThePageStandsAtAStatement() {
        Set<String> cited = ALL.stream().flatMap(row -> row.rules().stream()).collect(Collectors.toSet());

        assertThat(Catalogue.load().rules())
                .filteredOn(rule -> rule.source().startsWith("addPhoneAudio_ref"))
                .filteredOn(rule -> rule.untestable().isEmpty())
                .extracting(Rule::id)
                .filteredOn(id -> !id.equals("request.doubtful-input"))
                .isSubsetOf(cited);
    }

    @Test
    void sectionsAreThoseOfThePageInItsOrder() {
        assertThat(ALL.stream().map(Statement::section).distinct())
                .containsExactly(
                        "introduction",
                        "web-link",
                        "properties",
                        "links",
                        "azure-active-directory-scopes-for-online-applications",
                        "operations",
                        "post",
                        "request-body",
                        "response-body",
                        "synchronous-errors",
                        "json-request",
                        "json-response",
                        "xml-request",
                        "xml-response");
    }
}
