package org.ucwatck.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.spec.files.SpecFiles;
import org.ucwatck.spec.pages.ErrorRow;
import org.ucwatck.spec.pages.Operation;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.rules.Element;
import org.ucwatck.spec.schemas.ResourceSchemas;

/** Pages that this version does not judge: all are described, and nothing that judges sees them. */
class PlannedPagesTest {
    private final Catalogue catalogue = Catalogue.load();

    @Test
    void everyPageOfTheReferenceIsDescribed() {
        assertThat(catalogue.pages()).hasSize(238);
        assertThat(catalogue.pages().stream().flatMap(page -> page.operations().stream()))
                .hasSize(263);
        assertThat(catalogue.pages()).filteredOn(page -> page.revision() == 2).hasSize(13);
    }

    @Test
    void versionsOfAResourceAreTwoPages() {
        assertThat(catalogue.page("search")).map(ResourcePage::page).hasValue("search_ref");
        assertThat(catalogue.page("search@2")).map(ResourcePage::page).hasValue("search2_ref");
        assertThat(catalogue.page("search2")).isEmpty();
    }

    @Test
    void judgingSeesNoPlannedPage() {
        assertThat(catalogue.resources()).hasSize(80).noneMatch(ResourcePage::isPlanned);
        assertThat(operations(catalogue.resources())).noneMatch(Operation::isPlanned);
        assertThat(catalogue.page("addMessaging")).isPresent();
        assertThat(catalogue.resource("addMessaging")).isEmpty();
        assertThat(catalogue.resource("applications"))
                .flatMap(page -> page.operation("OPTIONS"))
                .isEmpty();
        assertThat(catalogue.namesOf("contact")).containsExactly("contact", "to");
        assertThat(catalogue
                        .errors()
                        .isDocumented(
                                "expandDistributionGroup", "GET", ErrorRow.of(403, "Forbidden", "TooManyContacts")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"callForwardingSettings", "myOrganizationGroup", "search@2", "onlineMeetings"})
    void schemaOfAPlannedPageIsThereButJudgesNothing(String key) {
        assertThat(SpecFiles.exists("json/" + key + ".schema.json")).isTrue();
        assertThat(ResourceSchemas.load().knows(key)).isFalse();
        assertThat(ResourceSchemas.load().knowsRequest(key, "POST")).isFalse();
    }

    @Test
    void schemaOfAJudgedPageLeadsToNoneOfAPlannedOne() {
        var planned = catalogue.pages().stream()
                .filter(ResourcePage::isPlanned)
                .map(page -> "\"" + page.key() + ".schema.json\"")
                .toList();

        assertThat(catalogue.resources())
                .filteredOn(page -> page.kind() == ResourcePage.Kind.RESOURCE)
                .allSatisfy(page -> assertThat(SpecFiles.text("json/" + page.key() + ".schema.json"))
                        .doesNotContain(planned));
    }

    /** What is asked for is what pages that are judged ask; everything else says that it is planned. */
    @Test
    void requirementsOfPlannedPagesArePlanned() {
        var judged = catalogue.resources().stream().map(ResourcePage::key).collect(Collectors.toSet());

        assertThat(catalogue.requirements()).hasSizeGreaterThan(2000).allSatisfy(requirement -> {
            var page = catalogue.page(Element.relOf(requirement.element())).orElseThrow();
            var said = "of the area " + page.area() + " is not judged by this version.";
            if (!judged.contains(page.key())) {
                assertThat(requirement.planned()).hasValue("This page " + said);
            } else if (requirement
                    .planned()
                    .filter(because -> because.endsWith(said))
                    .isPresent()) {
                assertThat(requirement.element())
                        .isIn(
                                "applications.OPTIONS",
                                "group@2.GET",
                                "myGroupMembership@2.GET",
                                "myGroupMemberships@2.GET",
                                "myGroups@2.GET",
                                "reason.GET");
            }
        });
    }

    private static Stream<Operation> operations(List<ResourcePage> pages) {
        return pages.stream().flatMap(page -> page.operations().stream());
    }
}
