package org.ucwatck.selftest.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.conformance.scene.PhoneAudioView;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;

/** Only 404 and 410 say that a call is gone; any other failure says nothing about it. */
class PhoneAudioViewTest {
    @ParameterizedTest
    @CsvSource({
        "404, gone, true",
        "410, gone, true",
        "403, HTTP 403, false",
        "409, HTTP 409, false",
        "500, HTTP 500, false"
    })
    void failureIsNoCallThatIsOver(int status, String state, boolean down) {
        Exchange answer = new Exchange(
                "1",
                "",
                UcwaRequest.get("http://127.0.0.1/phoneAudio").about("phoneAudio"),
                status,
                List.of(),
                Payload.EMPTY,
                Instant.EPOCH,
                Duration.ZERO,
                "");
        PhoneAudioView view = new PhoneAudioView(answer, Optional.empty());

        assertThat(view.state()).isEqualTo(state);
        assertThat(view.isDown()).isEqualTo(down);
    }
}
