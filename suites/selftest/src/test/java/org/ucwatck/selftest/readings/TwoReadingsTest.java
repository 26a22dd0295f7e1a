package org.ucwatck.selftest.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Ambiguity;

/**
 * The reference server reads the pages on its own, so that one hasty reader is not believed: where the two readings differ, one is
 * mended after a look at the page, or {@code differences.yaml} says why the catalogue may differ from what its page says.
 */
class TwoReadingsTest {
    @Test
    void readingsDifferOnlyWhereTheListSaysWhy() {
        List<Difference> open = new ArrayList<>(Difference.all());
        Explained.all().forEach(it -> open.remove(it.difference()));

        assertThat(open)
                .as("differences that differences.yaml does not explain")
                .isEmpty();
    }

    @Test
    void noExplanationIsStale() {
        List<Difference> stale = new ArrayList<>(
                Explained.all().stream().map(Explained::difference).toList());
        stale.removeAll(Difference.all());

        assertThat(stale).as("rows of differences.yaml about no difference").isEmpty();
    }

    @Test
    void everyExplanationNamesAReadingOrSaysWhyInASentence() {
        List<String> readings =
                Catalogue.load().ambiguities().stream().map(Ambiguity::id).toList();

        assertThat(Explained.all()).allSatisfy(it -> {
            assertThat(it.why()).as(it.fact()).matches("[A-Z].{30,}\\.");
            assertThat(it.ambiguity() == null || readings.contains(it.ambiguity()))
                    .as("%s of %s exists", it.ambiguity(), it.fact())
                    .isTrue();
        });
    }

    @Test
    void explanationsAreSortedAndUnique() {
        assertThat(Explained.all()).extracting(Explained::fact).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void differenceIsAMissingOrAnotherFactOnEitherSide() {
        var server = new TreeMap<>(Map.of("me", "same", "me link self", "me", "me link note", "note"));
        var catalogue = new TreeMap<>(Map.of("me", "same", "me link self", "other", "me link phones", "phones"));

        assertThat(Difference.between(server, catalogue))
                .containsExactly(
                        new Difference("me link note", "note", "-"),
                        new Difference("me link phones", "-", "phones"),
                        new Difference("me link self", "me", "other"));
    }
}
