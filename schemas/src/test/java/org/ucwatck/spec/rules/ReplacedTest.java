package org.ucwatck.spec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.spec.Catalogue;

class ReplacedTest {
    private static final Replaced OLD =
            new Replaced("application.max-length", "applications.POST", "request.max-length", "applications.POST.*");

    @ParameterizedTest
    @CsvSource({
        "application.max-length, request.max-length/applications.POST.*",
        "application.max-length/**, request.max-length/applications.POST.*/**",
        "application.max-length/applications.POST, request.max-length/applications.POST.*",
        "application.max-length/applications.POST/culture-101-characters/json,"
                + " request.max-length/applications.POST.*/culture-101-characters/json"
    })
    void oldGlobNamesTheSameChecks(String glob, String now) {
        assertThat(OLD.now(glob)).hasValue(now);
    }

    @ParameterizedTest
    @CsvSource({"application.max-length-of-names", "application.created", "request.max-length/**"})
    void otherGlobStaysAsItIs(String glob) {
        assertThat(OLD.now(glob)).isEmpty();
    }

    @Test
    void oldIdsAreGoneAndTheirRulesAreThere() {
        Catalogue catalogue = Catalogue.load();

        assertThat(catalogue.replaced()).isNotEmpty().allSatisfy(old -> {
            assertThat(catalogue.rule(old.id())).isEmpty();
            assertThat(catalogue.rule(old.by())).isPresent();
        });
    }
}
