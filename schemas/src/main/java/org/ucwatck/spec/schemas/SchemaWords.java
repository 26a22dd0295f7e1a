package org.ucwatck.spec.schemas;

import com.networknt.schema.Error;
import java.util.ArrayList;
import org.ucwatck.spec.schemas.Violation.Found;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/** Says in words for a vendor what a JSON Schema found wrong. */
public final class SchemaWords {
    private static final int LONGEST_QUOTE = 60;

    private SchemaWords() {}

    public static Violation violation(Error error) {
        return new Violation(String.valueOf(error.getInstanceLocation()), message(error), found(error));
    }

    /** A number where an enumeration has texts is of another kind, not another text. */
    private static Found found(Error error) {
        var node = error.getInstanceNode();
        return switch (error.getKeyword()) {
            case "type" -> kindOf(node);
            case "enum" -> node.isString() ? Found.RIGHT_KIND : kindOf(node);
            default -> Found.RIGHT_KIND;
        };
    }

    private static Found kindOf(JsonNode node) {
        return node.isObject() ? Found.OBJECT : node.isArray() ? Found.LIST : Found.VALUE;
    }

    private static String message(Error error) {
        return switch (error.getKeyword()) {
            case "required" -> "has no \"" + error.getProperty() + "\"";
            case "type" -> "is " + kind(error.getInstanceNode()) + ", not " + expectedKind(error.getSchemaNode());
            case "enum" -> "is " + quoted(error.getInstanceNode()) + "; known are " + list(error.getSchemaNode());
            case "additionalProperties" -> "has \"" + error.getProperty() + "\", which is no name that belongs here";
            case "maxLength" -> "is " + length(error) + " characters long; at most " + error.getSchemaNode();
            case "minLength" -> "is " + length(error) + " characters long; at least " + error.getSchemaNode();
            case "maximum" -> "is " + error.getInstanceNode() + "; at most " + error.getSchemaNode();
            case "minimum" -> "is " + error.getInstanceNode() + "; at least " + error.getSchemaNode();
            case "pattern" -> "is " + quoted(error.getInstanceNode()) + ", which " + error.getMessage();
            default -> error.getMessage();
        };
    }

    private static int length(Error error) {
        var text = error.getInstanceNode().asString();
        return text.codePointCount(0, text.length());
    }

    private static String expectedKind(JsonNode types) {
        if (!types.isArray()) {
            return withArticle(types.asString());
        }
        var kinds = new ArrayList<String>();
        types.forEach(type -> kinds.add(withArticle(type.asString())));
        return String.join(" or ", kinds);
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case NULL -> "null";
            case BOOLEAN -> "a boolean";
            case NUMBER -> "the number " + node;
            case STRING -> "the string " + quoted(node);
            case ARRAY -> "an array";
            case MISSING -> "nothing";
            default -> "an object";
        };
    }

    private static String withArticle(String type) {
        return switch (type) {
            case "null" -> "null";
            case "integer" -> "a whole number";
            case "array", "object" -> "an " + type;
            default -> "a " + type;
        };
    }

    private static String quoted(JsonNode node) {
        try {
            var text = node.toString();
            return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
        } catch (StreamConstraintsException e) {
            return "a value that is nested too deep to be quoted";
        }
    }

    private static String list(JsonNode values) {
        var names = new ArrayList<String>();
        values.forEach(value -> names.add(value.asString()));
        return String.join(", ", names);
    }
}
