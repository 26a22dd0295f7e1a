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
    void longBodyIsCutInTheLog() {
        assertThat(Payload.of("x".repeat(70_000)).forLog())
                .hasSize(65_536 + "… (cut; 70000 bytes in all)".length())
                .endsWith("x… (cut; 70000 bytes in all)");
        assertThat(Payload.of("x".repeat(65_536)).forLog()).hasSize(65_536);
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
