package org.ucwatck.spec;

import tools.jackson.databind.node.ObjectNode;

/** Derives the schema of a request body from the parameters of its operation: what a legal client sends. */
final class RequestSchemaWriter {
    private final ValueSchemas values;

    RequestSchemaWriter(Catalogue catalogue) {
        this.values = new ValueSchemas(catalogue);
    }

    ObjectNode schema(ResourcePage page, Operation operation) {
        var schema = ValueSchemas.object();
        schema.put("$schema", DerivedSchemas.DIALECT);
        schema.put("title", "Body of " + operation.method() + " " + page.rel() + " (page " + page.page() + ")");
        schema.put("type", "object");
        addRequired(schema, operation);
        var properties = schema.putObject("properties");
        var links = ValueSchemas.object();
        for (var parameter : operation.body()) {
            if (parameter.external()) {
                links.putObject(parameter.name()).put("$ref", "common.schema.json#/$defs/link");
            } else {
                properties.set(parameter.name(), value(parameter));
            }
        }
        if (!links.isEmpty()) {
            properties.putObject("_links").put("type", "object").set("properties", links);
        }
        // A PUT sends the whole resource back, with its links and a property whose name is random.
        schema.put("additionalProperties", operation.method().equals("PUT"));
        return schema;
    }

    private static void addRequired(ObjectNode schema, Operation operation) {
        var required = operation.body().stream().filter(Parameter::required).toList();
        if (!required.isEmpty()) {
            var names = schema.putArray("required");
            required.forEach(parameter -> names.add(parameter.name()));
        }
    }

    private ObjectNode value(Parameter parameter) {
        var schema = values.value(parameter.type(), parameter.enumeration());
        parameter.minLength().ifPresent(limit -> schema.put("minLength", limit));
        parameter.maxLength().ifPresent(limit -> schema.put("maxLength", limit));
        parameter.min().ifPresent(limit -> schema.put("minimum", limit));
        parameter.max().ifPresent(limit -> schema.put("maximum", limit));
        return schema;
    }
}
