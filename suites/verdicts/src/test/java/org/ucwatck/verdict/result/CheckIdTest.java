package org.ucwatck.verdict.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.spec.pages.Format;

class CheckIdTest {
    @Property
    void everyIdReadsBackFromItsPath(@ForAll("ids") CheckId id) {
        assertThat(CheckId.parse(id.path())).isEqualTo(id);
        assertThat(id).hasToString(id.path()).isEqualByComparingTo(CheckId.parse(id.path()));
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

    @Provide
    Arbitrary<CheckId> ids() {
        return Combinators.combine(segments(), segments(), segments(), Arbitraries.of(Format.class))
                .as(CheckId::new);
    }

    private static Arbitrary<String> segments() {
        Arbitrary<String> first = Arbitraries.strings().alpha().numeric().ofLength(1);
        Arbitrary<String> rest =
                Arbitraries.strings().alpha().numeric().withChars("._+-").ofMaxLength(20);
        return Combinators.combine(first, rest).as(String::concat);
    }
}
