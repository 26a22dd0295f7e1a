package org.ucwatck.reference.input;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.wire.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON input; of a name given twice the last counts. Links and embedded resources are left out, but for links to
 * content by value, which count as values of that name.
 */
final class JsonInput {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonInput() {}

    static Input read(String text) {
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (json.isBlank()) {
            return Input.NONE;
        }
        try {
            return new Input(properties(MAPPER.readValue(json, Object.class)), true);
        } catch (JacksonException e) {
            throw Refusal.malformed("The request body is not well-formed JSON.");
        }
    }

    private static Map<String, @Nullable Object> properties(@Nullable Object root) {
        if (!(root instanceof Map<?, ?> members)) {
            throw Refusal.malformed("The request body is not a JSON object.");
        }
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        members.forEach((name, value) -> properties.put(String.valueOf(name), value));
        @Nullable Object links = properties.remove("_links");
        if (links instanceof Map<?, ?> all) {
            all.forEach((rel, link) -> putContent(properties, String.valueOf(rel), link));
        }
        properties.remove("_embedded");
        return properties;
    }

    private static void putContent(Map<String, @Nullable Object> properties, String rel, @Nullable Object link) {
        if (link instanceof Map<?, ?> members && isContent(members.get("href"))) {
            properties.putIfAbsent(rel, members.get("href"));
        }
    }

    private static boolean isContent(@Nullable Object href) {
        return href instanceof String text && text.startsWith("data:");
    }
}
