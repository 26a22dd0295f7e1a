package org.ucwatck.verdict.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.Drawn;

class CheckIdTest {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    @Test
    void everyIdReadsBackFromItsPath() {
        Drawn.times(1_000, random -> {
            Format format = Drawn.one(List.of(Format.values()), random);
            CheckId id = new CheckId(segment(random), segment(random), segment(random), format);

            assertThat(CheckId.parse(id.path())).isEqualTo(id);
            assertThat(id).hasToString(id.path()).isEqualByComparingTo(CheckId.parse(id.path()));
        });
    }

    @Test
    void pathNamesRuleOperationVariantAndFormat() {
        CheckId id = new CheckId("request.max-length", "addPhoneAudio.POST.operationId", "51-characters", Format.XML);
        assertThat(id.path()).isEqualTo("request.max-length/addPhoneAudio.POST.operationId/51-characters/xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b/c", "a/b/c/json/d", ""})
    void pathsOfOtherLengthsAreRefused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckId.parse(path))
                .withMessage("a check id has four parts, rule/operation/variant/format: " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", ".hidden", "a b", "a\nb", "ä", "-dash", "a~b"})
    void whatIsNoSlugIsRefused(String variant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CheckId("rule", "any", variant, Format.JSON))
                .withMessage("not a slug: '" + variant + "'");
    }

    @Test
    void unknownFormatIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CheckId.parse("a/b/c/yaml"));
    }

    private static String segment(SplittableRandom random) {
        return Drawn.of(LETTERS, 1, 1, random) + Drawn.of(LETTERS + "._+-", 0, 20, random);
    }
}
