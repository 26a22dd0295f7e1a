package org.ucwatck.verdict.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckGlobTest {
    private static final CheckId ID =
            CheckId.parse("request.max-length/addPhoneAudio.POST.operationId/51-characters/xml");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request.max-length/addPhoneAudio.POST.operationId/51-characters/xml",
                "request.max-length",
                "request.*",
                "request.max-length/addPhoneAudio.POST.operationId",
                "*/addPhoneAudio.*",
                "**/xml",
                "**",
                "request.max-length/**/xml",
                "{request,response}.*/*/5?-characters"
            })
    void globsSelectWholeIdsAndTheirLeadingParts(String glob) {
        assertThat(CheckGlob.of(glob).matches(ID)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"request", "xml", "*/xml", "addPhoneAudio.*", "**/json", "Request.*", "request.max-length/"})
    void globsStayWithinThePartsThatTheyName(String glob) {
        assertThat(CheckGlob.of(glob).matches(ID)).isFalse();
    }

    @Test
    void malformedGlobIsNamedWithTheReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CheckGlob.of("request.{a"))
                .withMessage("malformed glob 'request.{a': Missing '}");
    }

    @Test
    void globWithoutSlashIsOfRules() {
        assertThat(CheckGlob.of("request.*").isOfRules()).isTrue();
        assertThat(CheckGlob.of("request.max-length").matchesRule("request.max-length"))
                .isTrue();
        assertThat(CheckGlob.of("request.max-length/**").isOfRules()).isFalse();
        assertThat(CheckGlob.of("{request,event/x}.*").isOfRules()).isFalse();
    }

    @Test
    void globIsShownAsItWasWritten() {
        assertThat(CheckGlob.of("a/**")).hasToString("a/**");
    }
}
