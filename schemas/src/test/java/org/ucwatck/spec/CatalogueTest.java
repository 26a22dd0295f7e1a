package org.ucwatck.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ucwatck.spec.pages.Operation.Effect;
import org.ucwatck.spec.pages.ResourcePage;
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

    @Test
    void effectsAreThoseOfAnyRevisionAndMethod() {
        var catalogue = Catalogue.load();

        assertThat(catalogue.effect("addPhoneAudio")).contains(new Effect(true, null));
        assertThat(catalogue.effect("startPhoneAudio")).contains(new Effect(true, "conversation"));
        assertThat(catalogue.effect("startMessaging")).contains(new Effect(false, "conversation"));
        assertThat(catalogue.effect("phoneAudio")).isEmpty();
        assertThat(catalogue.started()).containsExactly("conversation");
    }

    @Test
    void everyJudgedOperationThatInvitesSaysWhatItDoes() {
        var silent = Catalogue.load().resources().stream()
                .filter(page -> page.operation("POST")
                        .filter(post -> post.answer().body().orElse("").endsWith("Invitation"))
                        .filter(post -> post.effect().isEmpty())
                        .isPresent())
                .map(ResourcePage::rel);

        assertThat(silent).isEmpty();
    }

    @Test
    void whatIsStartedIsLinkedFromTheAnswerAndCanBeDeleted() {
        var catalogue = Catalogue.load();
        for (var page : catalogue.resources()) {
            for (var operation : page.operations()) {
                operation.effect().flatMap(Effect::started).ifPresent(started -> {
                    var shown = operation
                            .answer()
                            .body()
                            .flatMap(catalogue::resource)
                            .orElseThrow();
                    assertThat(shown.link(started)).as(page.rel()).isPresent();
                    assertThat(catalogue.operation(started, "DELETE")).isPresent();
                });
            }
        }
    }
}
