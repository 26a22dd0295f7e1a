package org.ucwatck.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Observed;

class CatalogueTest {
    @Test
    void rulesAreFoundById() {
        var rule = Catalogue.load().rule("add-phone-audio.created").orElseThrow();

        assertThat(rule.level()).isEqualTo(Level.MUST);
        assertThat(rule.needs()).isEmpty();
        assertThat(rule.untestable()).isEmpty();
        assertThat(rule.observed()).contains(Observed.DOCUMENTED_ONLY);
    }
}
