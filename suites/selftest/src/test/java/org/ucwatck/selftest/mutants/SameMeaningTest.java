package org.ucwatck.selftest.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** A change that alters the meaning would accuse the judges of a false alarm. */
final class SameMeaningTest {
    private static final String BODY = "{\"a\":\"x\\\"\\u00e9 \uD83D\uDE00{,:}\",\"b\":[1,{\"c\":\"\\\\\"}]}";
    private static final JsonMapper MAPPER = new JsonMapper();

    @ParameterizedTest
    @EnumSource(names = {"ORDER", "WHITE_SPACE", "ESCAPES"})
    void bodyReadsTheSame(SameMeaning change) {
        assertThat(LongStream.range(0, 200)).allSatisfy(seed -> {
            byte[] sent = change.json(BODY, new Random(seed)).getBytes(StandardCharsets.UTF_8);

            assertThat(MAPPER.readTree(sent)).isEqualTo(MAPPER.readTree(BODY));
        });
    }
}
