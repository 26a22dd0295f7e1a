package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.reference.fault.WireFault;

class WireFaultsTest {

    @ParameterizedTest
    @EnumSource(
            names = {
                "CONTENT_LENGTH_TOO_LONG",
                "BODY_CUT",
                "CHUNKS_CUT",
                "CLOSED_AFTER_HEADERS",
                "CLOSED_WITHOUT_ANSWER"
            })
    void answerToAnUnknownMethodBreaksOff(WireFault fault) throws IOException {
        try (Walk walk = new Walk(ServerOptions.DEFAULT.withFaults(Set.of(fault)))) {
            String href = walk.addPhoneAudio(walk.conversation());

            assertThatThrownBy(() -> walk.visitor().get(href)).isInstanceOf(UncheckedIOException.class);
            assertThat(walk.visitor().get(walk.phoneAudio(walk.conversation())).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void bodyIsLongerThanItsContentLength() throws IOException {
        try (Walk walk = new Walk(ServerOptions.DEFAULT.withFaults(Set.of(WireFault.CONTENT_LENGTH_TOO_SHORT)))) {
            Exchange answer = walk.visitor().get(walk.addPhoneAudio(walk.conversation()));

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.text()).startsWith("{").doesNotEndWith("}");
        }
    }
}
