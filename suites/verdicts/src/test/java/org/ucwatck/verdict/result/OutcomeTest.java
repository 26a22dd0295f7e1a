package org.ucwatck.verdict.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
    @ParameterizedTest
    @CsvSource({
        "PASSED,       ok/passed/earl:passed/fulfilled",
        "FAILED,       failure/failed/earl:failed/violated",
        "CANNOT_TELL,  error/broken/earl:cantTell/open",
        "INAPPLICABLE, skipped/skipped/earl:inapplicable/not counted",
        "UNTESTED,     skipped/skipped/earl:untested/open"
    })
    void everyOutcomeHasItsWordInEachVocabulary(Outcome outcome, String words) {
        assertThat(String.join("/", outcome.junit(), outcome.allure(), outcome.earl(), outcome.mustCountsAs()))
                .isEqualTo(words);
    }
}
