package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.selftest.trial.DataFile;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Ambiguity;

/** Each side that a reading allows is taken by a legal server, which {@link VariantTest} runs, or a sentence says why not. */
class ReadingsTest {
    private static final String AS_IT_IS = "reference";

    /**
     * A reading and who takes its sides.
     *
     * @param reading id of the reading
     * @param sides what a server may do, and the id of the variant that does it
     * @param none why no server can take one side or the other; absent when all are taken
     */
    record Row(
            String reading,
            Map<String, String> sides,
            @org.jspecify.annotations.Nullable String none) {}

    private static final List<Row> ROWS = List.of(DataFile.read(ReadingsTest.class, "readings.yaml", Row[].class));

    @Test
    void everyReadingHasARow() {
        assertThat(ROWS)
                .extracting(Row::reading)
                .containsExactlyElementsOf(Catalogue.load().ambiguities().stream()
                        .map(Ambiguity::id)
                        .toList());
    }

    @Test
    void everySideIsTakenByAServerThatExists() {
        assertThat(ROWS).allSatisfy(row -> assertThat(row.sides().values())
                .as(row.reading())
                .allMatch(server ->
                        server.equals(AS_IT_IS) || Variant.named(server).isPresent()));
    }

    @Test
    void whereServersCanDifferOneTakesTheOtherSide() {
        assertThat(ROWS).filteredOn(row -> row.none() == null).allSatisfy(row -> assertThat(
                        row.sides().values().stream().distinct())
                .as(row.reading())
                .hasSizeGreaterThan(1));
    }

    @Test
    void whyThereIsNoOtherSideIsSaidInASentence() {
        assertThat(ROWS)
                .filteredOn(row -> row.none() != null)
                .allSatisfy(row -> assertThat(row.none()).as(row.reading()).matches("[A-Z].{30,}\\."));
    }
}
