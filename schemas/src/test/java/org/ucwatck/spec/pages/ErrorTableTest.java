package org.ucwatck.spec.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ucwatck.spec.Catalogue;

class ErrorTableTest {
    private final ErrorTable errors = Catalogue.load().errors();

    @Test
    void errorOfThePageIsDocumented() {
        assertThat(errors.isDocumented("addPhoneAudio", "POST", ErrorRow.of(400, "BadRequest", "NormalizationFailed")))
                .isTrue();
    }

    @Test
    void genericErrorIsDocumentedEverywhere() {
        assertThat(errors.isDocumented("nothing", "GET", ErrorRow.of(404, "NotFound", "ApplicationNotFound")))
                .isTrue();
    }

    @Test
    void errorOfAnotherPageIsNotDocumented() {
        assertThat(errors.isDocumented("phoneAudio", "GET", ErrorRow.of(400, "BadRequest", "NormalizationFailed")))
                .isFalse();
    }

    @Test
    void bothSpellingsOfACodeAreOne() {
        assertThat(errors.codesFor(412)).containsExactlyInAnyOrder("PreconditionFailed", "PreConditionFailed");
        assertThat(errors.isGeneric(ErrorRow.of(412, "PreConditionFailed"))).isTrue();
        assertThat(errors.isGeneric(ErrorRow.of(504, "GatewayTimeout"))).isTrue();
    }

    @Test
    void statusOutsideThePagesHasNoCodes() {
        assertThat(errors.codesFor(418)).isEmpty();
    }

    @Test
    void subcodesOfErrorRowsAreKnown() {
        assertThat(errors.isKnownSubcode("CallbackChannelError")).isTrue();
        assertThat(errors.isKnownSubcode("Invented")).isFalse();
    }

    @Test
    void reasonsOfACallAreListed() {
        assertThat(errors.asyncReasons("phoneAudioInvitation"))
                .contains(new AsyncReason("LocalFailure", "PstnCallFailed"), new AsyncReason("RemoteFailure", null));
        assertThat(errors.asyncReasons("nothing")).isEmpty();
    }
}
