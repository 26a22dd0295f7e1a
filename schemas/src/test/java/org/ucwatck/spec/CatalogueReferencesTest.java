package org.ucwatck.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ucwatck.spec.pages.AsyncReason;
import org.ucwatck.spec.pages.EmbeddedEntry;
import org.ucwatck.spec.pages.Enumeration;
import org.ucwatck.spec.pages.EventEntry;
import org.ucwatck.spec.pages.LinkEntry;
import org.ucwatck.spec.pages.Parameter;
import org.ucwatck.spec.pages.PropertyEntry;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.pages.Scope;
import org.ucwatck.spec.rules.Ambiguity;
import org.ucwatck.spec.rules.Capability;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.spec.rules.Vectors;

class CatalogueReferencesTest {
    private static final Pattern AMBIGUITY = Pattern.compile("A-[0-9]{2}");

    private final Catalogue catalogue = Catalogue.load();
    private final List<ResourcePage> pages = catalogue.pages();
    private final List<String> rels = pages.stream().map(ResourcePage::rel).toList();

    @Test
    void ruleIdsAreUniqueAcrossFiles() {
        assertThat(catalogue.rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void tablesAreSorted() {
        assertThat(catalogue.ambiguities()).extracting(Ambiguity::id).isSorted().doesNotHaveDuplicates();
        assertThat(catalogue.capabilities())
                .extracting(Capability::name)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(catalogue.scopes()).extracting(Scope::name).isSorted().doesNotHaveDuplicates();
        assertThat(catalogue.enumerations())
                .extracting(Enumeration::name)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER)
                .doesNotHaveDuplicates();
    }

    @Test
    void everyTargetNamesAPage() {
        assertThat(targets()).isNotEmpty().isSubsetOf(rels);
    }

    @Test
    void everyPageStandsOnce() {
        assertThat(pages).extracting(ResourcePage::key).isSorted().doesNotHaveDuplicates();
        assertThat(pages).extracting(ResourcePage::page).doesNotHaveDuplicates();
        assertThat(rels)
                .containsAll(pages.stream()
                        .filter(page -> page.revision() > 1)
                        .map(ResourcePage::rel)
                        .toList());
    }

    @Test
    void everyCapabilityIsShownByLinksOfThePages() {
        assertThat(catalogue.capabilities()).flatExtracting(Capability::shown).allSatisfy(sign -> assertThat(
                        catalogue.page(sign.on()))
                .as(sign.words())
                .hasValueSatisfying(page -> assertThat(page.link(sign.link()).isPresent()
                                || page.embedded().stream()
                                        .anyMatch(it -> it.rel().equals(sign.link())))
                        .as(sign.words())
                        .isTrue()));
    }

    @Test
    void everyEnumerationExistsAndIsUsed() {
        var named = Stream.concat(
                        pages.stream().flatMap(p -> p.properties().stream().map(PropertyEntry::enumeration)),
                        parameters().map(Parameter::enumeration))
                .flatMap(Optional::stream)
                .toList();

        assertThat(catalogue.enumerations())
                .extracting(Enumeration::name)
                .containsExactlyInAnyOrderElementsOf(union(named, List.of("ErrorCode", "ErrorSubcode")));
    }

    @Test
    void everyScopeExists() {
        var known = catalogue.scopes().stream().map(Scope::name).toList();

        assertThat(pages).allSatisfy(page -> assertThat(page.scopes()).isSubsetOf(known));
    }

    @Test
    void everyAmbiguityExists() {
        var known = catalogue.ambiguities().stream().map(Ambiguity::id).toList();

        assertThat(pages).allSatisfy(page -> assertThat(page.ambiguities()).isSubsetOf(known));
        assertThat(catalogue.rules())
                .allSatisfy(rule -> assertThat(rule.ambiguities()).isSubsetOf(known));
    }

    @Test
    void everyAmbiguityThatVectorsNameExists() {
        var known = catalogue.ambiguities().stream().map(Ambiguity::id).toList();
        var named = Vectors.topics().stream()
                .flatMap(topic -> Vectors.load(topic).vectors().stream())
                .flatMap(vector -> AMBIGUITY.matcher(vector.reason()).results())
                .map(MatchResult::group);

        assertThat(named).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void rulesOfAmbiguitiesExist() {
        var known = catalogue.rules().stream().map(Rule::id).toList();

        assertThat(catalogue.ambiguities())
                .allSatisfy(ambiguity -> assertThat(ambiguity.rules()).isSubsetOf(known));
    }

    @Test
    void everyErrorOfAPageHasACodeThatItsStatusAllows() {
        var errors = pages.stream()
                .flatMap(page -> page.operations().stream())
                .flatMap(operation -> operation.errors().stream());

        assertThat(Stream.concat(errors, catalogue.errors().genericErrors().stream()))
                .allSatisfy(error -> assertThat(catalogue.errors().codesFor(error.status()))
                        .as("%s", error)
                        .contains(error.code()));
    }

    @Test
    void everySubcodeIsKnown() {
        var subcodes = pages.stream()
                .flatMap(page -> page.operations().stream())
                .flatMap(operation -> operation.errors().stream())
                .flatMap(error -> error.subcode().stream());

        assertThat(subcodes).allMatch(catalogue.errors()::isKnownSubcode);
    }

    @Test
    void everyCodeIsOfTheEnumeration() {
        var known = catalogue.enumeration("ErrorCode").orElseThrow().legalValues();
        var reasons = Stream.of("messagingInvitation", "phoneAudioInvitation")
                .flatMap(rel -> catalogue.errors().asyncReasons(rel).stream());

        assertThat(reasons).extracting(AsyncReason::code).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void eventsComeFromKnownSenders() {
        assertThat(pages.stream().flatMap(page -> page.events().stream()))
                .extracting(EventEntry::sender)
                .isSubsetOf(rels);
    }

    private Collection<String> targets() {
        var links = pages.stream().flatMap(p -> p.links().stream()).map(LinkEntry::targetRel);
        var embedded = pages.stream().flatMap(p -> p.embedded().stream()).map(EmbeddedEntry::target);
        var bodies = pages.stream()
                .flatMap(p -> p.operations().stream())
                .map(operation -> operation.answer().bodyRel());
        return Stream.of(links, embedded, bodies)
                .flatMap(rel -> rel)
                .filter(Objects::nonNull)
                .toList();
    }

    private Stream<Parameter> parameters() {
        return pages.stream()
                .flatMap(page -> page.operations().stream())
                .flatMap(operation -> Stream.concat(operation.query().stream(), operation.body().stream()));
    }

    private static Collection<String> union(Collection<String> some, Collection<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
