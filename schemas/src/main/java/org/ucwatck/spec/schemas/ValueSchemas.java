package org.ucwatck.spec.schemas;

import java.util.Optional;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.files.SpecUnreadable;
import org.ucwatck.spec.pages.Parameter;
import org.ucwatck.spec.pages.ValueType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of a single value: its type and, where there is one, its enumeration. */
final class ValueSchemas {
    private final Catalogue catalogue;

    ValueSchemas(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ObjectNode value(ValueType type, Optional<String> enumeration) {
        return switch (type) {
            case STRING, DURATION -> string(enumeration);
            case BOOLEAN -> typed("boolean");
            case INTEGER -> typed("integer");
            case NUMBER -> typed("number");
            case DATE -> object().put("$ref", "common.schema.json#/$defs/date");
            case STRING_LIST -> list(string(enumeration));
            case INTEGER_LIST -> list(typed("integer"));
        };
    }

    /** The same with the limits of a parameter. */
    ObjectNode parameter(Parameter parameter) {
        var schema = value(parameter.type(), parameter.enumeration());
        parameter.minLength().ifPresent(limit -> schema.put("minLength", limit));
        parameter.maxLength().ifPresent(limit -> schema.put("maxLength", limit));
        parameter.min().ifPresent(limit -> schema.put("minimum", limit));
        parameter.max().ifPresent(limit -> schema.put("maximum", limit));
        return schema;
    }

    /** Lets the value be of another type, too. */
    static void orAlso(ObjectNode schema, ValueType type) {
        var kind = type == ValueType.BOOLEAN ? "boolean" : "integer";
        schema.putArray("type").add("string").add(kind);
        if (schema.get("enum") instanceof ArrayNode known && type == ValueType.BOOLEAN) {
            known.add(false).add(true);
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode typed(String type) {
        return object().put("type", type);
    }

    private static ObjectNode list(ObjectNode items) {
        var list = typed("array");
        list.set("items", items);
        return list;
    }

    private ObjectNode string(Optional<String> enumeration) {
        var string = typed("string");
        if (enumeration.isPresent()) {
            var values = string.putArray("enum");
            legalValues(enumeration.get()).forEach(values::add);
        }
        return string;
    }

    private Iterable<String> legalValues(String enumeration) {
        return catalogue
                .enumeration(enumeration)
                .orElseThrow(() -> new SpecUnreadable("catalogue/enumerations.yaml", "it lacks " + enumeration))
                .legalValues();
    }
}
