package org.ucwatck.harness.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PayloadTest {
    @Test
    void bytesThatAreNoTextAreShownInBase64() {
        assertThat(Payload.of(new byte[] {(byte) 0xFF, 0}).forLog()).isEqualTo("base64:/wA=");
        assertThat(Payload.of("é").forLog()).isEqualTo("é");
    }

    @Test
    void bodiesAreEqualByTheirBytes() {
        byte[] bytes = "a".getBytes(StandardCharsets.UTF_8);
        Payload payload = Payload.of(bytes);
        bytes[0] = 'b';

        assertThat(payload)
                .isEqualTo(Payload.of("a"))
                .hasSameHashCodeAs(Payload.of("a"))
                .hasToString("1 bytes");
        assertThat(payload).isNotEqualTo(Payload.of("b"));
    }
}
