package org.ucwatck.selftest.trial;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the rows of a YAML file on the class path; unknown keys are errors, absent lists and maps are empty. */
public final class DataFile {
    private static final JsonSetter.Value ABSENT_IS_EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, it -> it.setNullHandling(ABSENT_IS_EMPTY))
            .withConfigOverride(Map.class, it -> it.setNullHandling(ABSENT_IS_EMPTY))
            .build();

    private DataFile() {}

    public static <T> T read(Class<?> beside, String name, Class<T> type) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
