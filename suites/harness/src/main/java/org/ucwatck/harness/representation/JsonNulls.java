package org.ucwatck.harness.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a member that is null as absent, but neither a link nor an embedded resource, whose kind the page names, nor
 * what an error says under the name of a parameter.
 */
final class JsonNulls {
    private static final Set<String> BY_NAME = Set.of("_links", "_embedded", "parameters", "debugInfo");

    private JsonNulls() {}

    static void drop(JsonNode json, Forms forms) {
        if (json instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
            for (Map.Entry<String, JsonNode> member : members) {
                if (member.getValue().isNull()) {
                    object.remove(member.getKey());
                    forms.saw("A-34 member without a value", "null");
                } else if (BY_NAME.contains(member.getKey())) {
                    member.getValue().values().forEach(each -> drop(each, forms));
                } else {
                    drop(member.getValue(), forms);
                }
            }
        } else if (json.isArray()) {
            json.values().forEach(each -> drop(each, forms));
        }
    }
}
