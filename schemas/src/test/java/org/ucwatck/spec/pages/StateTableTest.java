package org.ucwatck.spec.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.files.DataFiles;
import org.ucwatck.spec.rules.Ambiguity;

class StateTableTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final StateTable PHONE_AUDIO = StateTable.of("phoneAudio").orElseThrow();
    private static final StateTable INVITATION =
            StateTable.of("phoneAudioInvitation").orElseThrow();

    static List<String> files() {
        return DataFiles.below("catalogue/states");
    }

    static List<StateTable> tables() {
        return StateTable.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void tableHasItsShapeAndLiesUnderItsRel(String file) {
        assertThat(DataFiles.problems(file, "states")).isEmpty();
        assertThat(file).endsWith("/" + DataFiles.tree(file).get("rel").asString() + ".yaml");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void statesAreThoseOfTheEnumeration(StateTable table) {
        assertThat(table.states())
                .extracting(StateTable.State::name)
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(
                        CATALOGUE.enumeration(table.enumeration()).orElseThrow().legalValues());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void enumerationIsThatOfThePage(StateTable table) {
        ResourcePage page = CATALOGUE.resource(table.rel()).orElseThrow();

        assertThat(page.page()).isEqualTo(table.page());
        assertThat(page.properties())
                .filteredOn(property -> property.name().equals("state"))
                .extracting(PropertyEntry::enumeration)
                .containsExactly(Optional.of(table.enumeration()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void linksAreThoseOfThePage(StateTable table) {
        List<String> known = CATALOGUE.resource(table.rel()).orElseThrow().links().stream()
                .map(LinkEntry::rel)
                .toList();

        assertThat(table.states()).allSatisfy(state -> {
            assertThat(state.anyOf()).isSubsetOf(known);
            assertThat(state.forbidden()).isSubsetOf(known);
            assertThat(state.forbidden()).noneMatch(state.anyOf()::contains);
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void stepsLeadFromStateToStateAndNoneFromTheLast(StateTable table) {
        List<String> names = table.states().stream().map(StateTable.State::name).toList();

        assertThat(table.transitions()).allSatisfy(step -> {
            assertThat(names).contains(step.from(), step.to());
            assertThat(table.state(step.from()).orElseThrow().last())
                    .as("%s is the last state", step.from())
                    .isFalse();
        });
        assertThat(table.transitions()).extracting(StateTable.Transition::to).containsAll(names);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void readingsExist(StateTable table) {
        List<String> known = CATALOGUE.ambiguities().stream().map(Ambiguity::id).toList();
        Stream<Optional<String>> named = Stream.concat(
                table.states().stream().map(StateTable.State::reading),
                table.transitions().stream().map(StateTable.Transition::reading));

        assertThat(named.flatMap(Optional::stream)).isSubsetOf(known);
    }

    @ParameterizedTest
    @CsvSource({
        "Disconnected, Connecting, true",
        "Disconnected, Connected, true",
        "Connected, Disconnected, true",
        "Connected, Connected, true",
        "Connected, Connecting, false",
        "Disconnecting, Connecting, false",
        "Connected, Humming, true"
    })
    void callComesUpAndGoesDownInOrder(String from, String to, boolean legal) {
        assertThat(PHONE_AUDIO.mayFollow(from, to)).isEqualTo(legal);
    }

    @ParameterizedTest
    @CsvSource({
        "Connecting, Declined, true",
        "Forwarded, Connected, true",
        "TeamRing, Failed, true",
        "Connected, Alerting, false",
        "Cancelled, Connecting, false"
    })
    void endedInvitationStaysEnded(String from, String to, boolean legal) {
        assertThat(INVITATION.mayFollow(from, to)).isEqualTo(legal);
    }

    @Test
    void tablesAreSortedByRel() {
        assertThat(StateTable.all()).extracting(StateTable::rel).isSorted();
    }
}
