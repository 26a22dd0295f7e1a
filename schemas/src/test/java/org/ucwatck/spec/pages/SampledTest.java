package org.ucwatck.spec.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.spec.Catalogue;

class SampledTest {
    private static PropertyEntry property(ValueType type, @Nullable String enumeration, int samples, int contrary) {
        return new PropertyEntry("x", type, enumeration, null, Evidence.SAMPLE, samples, contrary, null);
    }

    private static LinkEntry link(String rel, Evidence evidence, int samples, int contrary) {
        return new LinkEntry(rel, "x", false, false, evidence, samples, contrary);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "1, 0, false", "2, 0, true", "30, 0, true", "2, 1, false", "30, 1, false"})
    void twoSamplesThatNothingContradictsAreEnough(int samples, int contrary, boolean certain) {
        assertThat(property(ValueType.BOOLEAN, null, samples, contrary).isCertain())
                .isEqualTo(certain);
        assertThat(property(ValueType.STRING_LIST, null, samples, contrary).isItemCertain())
                .isEqualTo(certain);
        assertThat(link("x", Evidence.DOC, samples, contrary).isCertain()).isEqualTo(certain);
        assertThat(new EmbeddedEntry("x", "x", true, Evidence.DOC, samples, contrary).isCertain())
                .isEqualTo(certain);
    }

    @Test
    void whatNoPageNamesIsInferredHoweverManyCapturesThereAre() {
        assertThat(new PropertyEntry("x", ValueType.DATE, null, null, Evidence.TRAFFIC, 9, 0, null).isCertain())
                .isFalse();
        assertThat(link("x", Evidence.TRAFFIC, 9, 0).isCertain()).isFalse();
    }

    @Test
    void enumerationSaysThatItsValuesAreTextUnlessWordsDiffer() {
        assertThat(property(ValueType.STRING, "Direction", 1, 0).isCertain()).isTrue();
        assertThat(property(ValueType.STRING, "GenericPolicy", 1, 1).isCertain())
                .isFalse();
    }

    @Test
    void enumerationDoesNotSayThatThereIsAList() {
        PropertyEntry list = property(ValueType.STRING_LIST, "MessageFormat", 1, 0);

        assertThat(list.isCertain()).isFalse();
        assertThat(list.isItemCertain()).isTrue();
    }

    @Test
    void resourceHasOneLinkToItself() {
        assertThat(link("self", Evidence.DOC, 0, 0).isCertain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"phoneAudioInvitation, true", "contact, true", "communication, true", "phoneAudio, false", "me, false"})
    void pageInfersKindsWhereAnyOfItsMembersIsSeldomShown(String rel, boolean infers) {
        assertThat(Catalogue.load().page(rel).orElseThrow().infersKinds()).isEqualTo(infers);
    }
}
