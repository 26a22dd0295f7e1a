package org.ucwatck.reference.fault.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The legal ways in which members of JSON may say the same otherwise. */
final class JsonForms {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<Variant, Consumer<ObjectNode>> FORMS = new EnumMap<>(Variant.class);

    static {
        FORMS.put(Variant.PARAMETERS_AS_OBJECT, JsonForms::parametersAsObject);
        FORMS.put(Variant.DEBUG_INFO_OF_ANYTHING, JsonForms::debugAnything);
        FORMS.put(Variant.NULL_MEMBERS, JsonForms::nulls);
        FORMS.put(Variant.PAGES_OF_LINKS_ALONE, JsonForms::linksAlone);
    }

    private final Deviations deviations;

    JsonForms(Deviations deviations) {
        this.deviations = deviations;
    }

    String apply(String text) {
        List<Consumer<ObjectNode>> active = FORMS.entrySet().stream()
                .filter(each -> deviations.has(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (active.isEmpty()) {
            return text;
        }
        JsonNode json = MAPPER.readTree(text);
        active.forEach(each -> below(json, each));
        return MAPPER.writeValueAsString(json);
    }

    private static void below(JsonNode json, Consumer<ObjectNode> form) {
        json.values().forEach(each -> below(each, form));
        if (json instanceof ObjectNode object) {
            form.accept(object);
        }
    }

    private static void parametersAsObject(ObjectNode json) {
        if (json.path("parameters").isArray()) {
            JsonNode list = json.path("parameters");
            ObjectNode bag = json.putObject("parameters");
            list.values()
                    .forEach(each -> bag.put(
                            each.path("name").asString(), each.path("reason").asString()));
        }
    }

    private static void debugAnything(ObjectNode json) {
        if (json.path("code").isString()) {
            ObjectNode debugInfo = json.withObject("debugInfo");
            debugInfo.putObject("link").put("href", "no reference at all");
            debugInfo.putObject("_links").putObject("self").put("href", "\\\\server\\share");
            debugInfo.putArray("trace").add(7).addNull();
        }
    }

    /** What an error, an event and a conversation could say and do not. */
    private static void nulls(ObjectNode json) {
        if (json.has("code")) {
            absent(json, "subcode", "message", "link", "debugInfo", "parameters");
        } else if (json.has("type") && json.has("link")) {
            absent(json, "in", "status", "reason", "_embedded");
        } else if (json.path("rel").asString("").equals("conversation") && json.has("threadId")) {
            absent(json, "expirationTime", "audienceMute", "etag", "x-absent");
        }
    }

    private static void linksAlone(ObjectNode json) {
        boolean leadsOn = Stream.of("next", "resume", "resync").anyMatch(json.path("_links")::has);
        boolean empty = json.has("sender") ? json.path("sender").isEmpty() : json.size() == 1;
        if (leadsOn && empty && json.path("_links") instanceof ObjectNode links) {
            json.remove("sender");
            links.remove("self");
        }
    }

    private static void absent(ObjectNode json, String... names) {
        for (String name : names) {
            if (!json.has(name)) {
                json.putNull(name);
            }
        }
    }
}
