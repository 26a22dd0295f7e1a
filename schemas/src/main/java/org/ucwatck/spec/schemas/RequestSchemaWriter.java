package org.ucwatck.spec.schemas;

import java.util.Locale;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Operation;
import org.ucwatck.spec.pages.Parameter;
import org.ucwatck.spec.pages.ResourcePage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Derives the schema of a request body from the parameters of its operation: what a legal client sends. */
final class RequestSchemaWriter {
    private static final String PURPOSE =
            "For who writes or reads requests: every request that the pages print is valid. Names may begin"
                    + " with a capital letter (A-13), an optional parameter may be null (A-33), other members are ignored by servers. Answers"
                    + " are judged by the schemas of resources.";

    private final ValueSchemas values;

    RequestSchemaWriter(Catalogue catalogue) {
        this.values = new ValueSchemas(catalogue);
    }

    ObjectNode schema(ResourcePage page, Operation operation) {
        var schema = ValueSchemas.object();
        schema.put("$schema", DerivedSchemas.DIALECT);
        schema.put("title", "Body of " + operation.method() + " " + page.key() + " (page " + page.page() + ")");
        schema.put("description", PURPOSE);
        schema.put("type", "object");
        addRequired(schema, operation);
        var properties = schema.putObject("patternProperties");
        var links = ValueSchemas.object();
        for (var parameter : operation.body()) {
            if (parameter.external()) {
                links.putObject(parameter.name()).put("$ref", "common.schema.json#/$defs/link");
            } else {
                properties.set(inEitherCase(parameter.name()), value(parameter));
            }
        }
        if (!links.isEmpty()) {
            schema.putObject("properties")
                    .putObject("_links")
                    .put("type", "object")
                    .set("properties", links);
        }
        return schema;
    }

    /** The name as on the reference page, or beginning with a capital letter as walk-through pages print it. */
    private static String inEitherCase(String name) {
        return "^[" + name.charAt(0) + capital(name).charAt(0) + "]" + name.substring(1) + "$";
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static void addRequired(ObjectNode schema, Operation operation) {
        var required = operation.body().stream().filter(Parameter::required).toList();
        if (required.isEmpty()) {
            return;
        }
        var all = schema.putArray("allOf");
        for (var parameter : required) {
            var either = all.addObject();
            var names = either.putArray("anyOf");
            names.addObject().putArray("required").add(parameter.name());
            names.addObject().putArray("required").add(capital(parameter.name()));
        }
    }

    private ObjectNode value(Parameter parameter) {
        var schema = values.parameter(parameter);
        return parameter.required() ? schema : orNull(schema);
    }

    /** An optional parameter that is null counts as absent. */
    private static ObjectNode orNull(ObjectNode schema) {
        var type = schema.path("type").asString("");
        if (type.isEmpty()) {
            var either = ValueSchemas.object();
            either.putArray("anyOf").add(schema).addObject().put("type", "null");
            return either;
        }
        schema.putArray("type").add(type).add("null");
        if (schema.path("enum") instanceof ArrayNode values) {
            values.addNull();
        }
        return schema;
    }
}
