package org.ucwatck.selftest.readings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A difference of the readings that is right as it is.
 *
 * @param ambiguity the reading in {@code ambiguities.yaml} that it follows from, or null
 * @param why the catalogue says something else than the page, in a sentence
 */
record Explained(
        String fact,
        String server,
        String catalogue,
        @Nullable String ambiguity,
        String why) {
    private static final String LIST = "differences.yaml";

    /** All of them, in the order of the file. */
    static List<Explained> all() {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = Objects.requireNonNull(Explained.class.getResourceAsStream(LIST), LIST)) {
            return List.of(mapper.readValue(in, Explained[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(LIST, e);
        }
    }

    Difference difference() {
        return new Difference(fact, server, catalogue);
    }
}
