package org.ucwatck.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.rules.Element;
import org.ucwatck.spec.rules.Requirement;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.spec.statements.Statement;
import org.ucwatck.spec.statements.Statement.Kind;
import org.ucwatck.spec.statements.Statements;

/** No statement of any document of the edition is without rules that judge it, or without the reason why none does. */
class StatementsTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Statements STATEMENTS = Statements.load();
    private static final List<Statement> ALL = STATEMENTS.all();

    /** What is left of a statement of a page that this version does not judge; no other page may say so. */
    private static final String PAGE = "the page";

    @Test
    void everyStatementHasRulesOrOneReasonWhyNot() {
        assertThat(ALL).hasSizeGreaterThan(1000).allSatisfy(it -> assertThat(Stream.of(
                                !it.rules().isEmpty(),
                                it.untestable().isPresent(),
                                it.planned().isPresent())
                        .filter(given -> given))
                .as(it.id())
                .hasSize(1));
    }

    @Test
    void everyRuleOfAStatementExists() {
        assertThat(ALL)
                .flatExtracting(Statement::rules)
                .isSubsetOf(CATALOGUE.rules().stream().map(Rule::id).toList());
    }

    @Test
    void rulesOfAStatementAreSorted() {
        assertThat(ALL)
                .allSatisfy(it -> assertThat(it.rules()).as(it.id()).isSorted().doesNotHaveDuplicates());
    }

    @Test
    void noSectionSaysTheSameTwice() {
        assertThat(ALL)
                .extracting(it -> it.document() + "#" + it.section() + ": " + it.words())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRuleStandsAtAStatementOfItsDocument() {
        assertThat(CATALOGUE.rules())
                .filteredOn(rule -> rule.untestable().isEmpty())
                .allSatisfy(rule -> assertThat(ALL)
                        .as(rule.id() + " of " + rule.source())
                        .anyMatch(it -> it.document().equals(documentOf(rule))
                                && it.rules().contains(rule.id())));
    }

    @Test
    void everyDocumentSaysSomethingOrWhyItDoesNot() {
        Set<String> speaking = ALL.stream().map(Statement::document).collect(Collectors.toSet());

        assertThat(STATEMENTS.silent().keySet()).doesNotContainAnyElementsOf(speaking);
        speaking.addAll(STATEMENTS.silent().keySet());
        assertThat(STATEMENTS.documents())
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(speaking);
    }

    /** The edition has 238 reference pages, 56 pages of enumerations and 85 others. */
    @Test
    void everyDocumentOfTheEditionIsThere() {
        assertThat(STATEMENTS.documents())
                .hasSize(379)
                .containsAll(CATALOGUE.pages().stream().map(ResourcePage::page).toList())
                .containsAll(
                        CATALOGUE.enumerations().stream().map(it -> it.page()).toList())
                .containsAll(CATALOGUE.rules().stream()
                        .map(StatementsTest::documentOf)
                        .toList());
    }

    @Test
    void whatAPlannedPageSaysIsPlanned() {
        assertThat(ALL)
                .filteredOn(it -> it.untestable().isEmpty())
                .filteredOn(it -> pageOf(it).filter(ResourcePage::isPlanned).isPresent())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.planned()).as(it.id()).hasValue(PAGE));
    }

    @Test
    void whatIsPlannedElsewhereSaysWhatOfItIs() {
        assertThat(ALL)
                .filteredOn(it -> it.kind() == Kind.PLANNED)
                .filteredOn(it -> pageOf(it).filter(ResourcePage::isPlanned).isEmpty())
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(it.planned()).as(it.id()).isPresent().get().isNotEqualTo(PAGE));
    }

    /** A rule that ranges over the elements of a page, all of which are planned there, judges nothing that the page says. */
    @Test
    void ruleOfAStatementIsJudgedOnItsPage() {
        assertThat(ALL).allSatisfy(it -> pageOf(it)
                .filter(page -> page.kind() != ResourcePage.Kind.MESSAGE)
                .ifPresent(page -> it.rules().forEach(rule -> assertThat(requirements(rule, page))
                        .as(it.id() + " by " + rule)
                        .satisfiesAnyOf(none -> assertThat(none).isEmpty(), some -> assertThat(some)
                                .anyMatch(requirement -> requirement.planned().isEmpty())))));
    }

    /** Such a rule is about any operation, and so far its checks ask for few of them. */
    @Test
    void ruleAboutRequestsStandsOnlyAtPagesThatItsChecksAskFor() {
        assertThat(ALL).allSatisfy(it -> pageOf(it).ifPresent(page -> it.rules().stream()
                .filter(rule -> rule.matches("(request|response|method|scope)[.].*"))
                .forEach(rule -> assertThat(isAskedOf(rule, page))
                        .as(it.id() + " by " + rule)
                        .isTrue())));
    }

    /** A check of any operation asks each of which its rule has a requirement. */
    private static boolean isAskedOf(String rule, ResourcePage page) {
        Collection<String> asked = asked(rule);
        return asked.contains(page.key())
                || (asked.contains("any")
                        && requirements(rule, page).stream()
                                .anyMatch(each -> each.planned().isEmpty()));
    }

    @Test
    void sectionsOfAddPhoneAudioAreThoseOfThePageInItsOrder() {
        assertThat(ALL.stream()
                        .filter(it -> it.document().equals("addPhoneAudio_ref"))
                        .map(Statement::section)
                        .distinct())
                .containsExactly(
                        "addphoneaudio",
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

    private static String documentOf(Rule rule) {
        return rule.source().replaceFirst("#.*", "");
    }

    private static Optional<ResourcePage> pageOf(Statement statement) {
        return CATALOGUE.pages().stream()
                .filter(page -> page.page().equals(statement.document()))
                .findFirst();
    }

    private static List<Requirement> requirements(String rule, ResourcePage page) {
        return CATALOGUE.requirements().stream()
                .filter(it -> it.rule().equals(rule))
                .filter(it -> Element.relOf(it.element()).equals(page.key()))
                .toList();
    }

    private static Collection<String> asked(String rule) {
        return Checks.all().stream()
                .filter(check -> check.rules().contains(rule))
                .map(check -> Element.relOf(check.id().operation()))
                .collect(Collectors.toSet());
    }
}
