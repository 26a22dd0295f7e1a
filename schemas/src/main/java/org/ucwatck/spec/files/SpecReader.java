package org.ucwatck.spec.files;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads data files into records; absent lists become empty ones, unknown keys are errors. */
public final class SpecReader {
    private static final ObjectMapper YAML = strict(YAMLMapper.builder()).build();
    private static final ObjectMapper JSON = strict(JsonMapper.builder()).build();

    private SpecReader() {}

    public static <T> T read(String file, Class<T> type) {
        try (var stream = SpecFiles.open(file)) {
            return (file.endsWith(".yaml") ? YAML : JSON).readValue(stream, type);
        } catch (JacksonException e) {
            throw new SpecUnreadable(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> B strict(B builder) {
        var absentIsEmpty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        return builder.enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .withConfigOverride(List.class, o -> o.setNullHandling(absentIsEmpty))
                .withConfigOverride(Map.class, o -> o.setNullHandling(absentIsEmpty));
    }
}
