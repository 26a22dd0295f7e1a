package org.ucwatck.spec.schemas;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Answer;
import org.ucwatck.spec.pages.ErrorRow;
import org.ucwatck.spec.pages.Operation;
import org.ucwatck.spec.pages.Parameter;
import org.ucwatck.spec.pages.Presence;
import org.ucwatck.spec.pages.ResourcePage;
import tools.jackson.databind.node.ObjectNode;

/** Describes single operations for {@link OpenApi}; bodies refer to the JSON Schemas. */
final class OpenApiOperations {
    private static final String SCHEMAS = "../json/";

    /** Relations that are followed before there is a token. */
    private static final Set<String> WITHOUT_TOKEN = Set.of("root", "xframe");

    private final Catalogue catalogue;
    private final ValueSchemas values;

    OpenApiOperations(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.values = new ValueSchemas(catalogue);
    }

    ObjectNode operation(ResourcePage page, Operation operation) {
        var told = ValueSchemas.object().put("operationId", page.key() + "." + operation.method());
        told.putArray("tags").add(page.area());
        if (page.isPlanned() || operation.isPlanned()) {
            told.put("x-ucwa-status", "planned");
        }
        if (!page.scopes().isEmpty()) {
            var scopes = told.putArray("x-ucwa-scopes");
            page.scopes().forEach(scopes::add);
        }
        if (WITHOUT_TOKEN.contains(page.key())) {
            told.putArray("security");
        }
        addQuery(told, operation);
        addBody(told, page, operation);
        told.set("responses", responses(operation));
        return told;
    }

    private void addQuery(ObjectNode told, Operation operation) {
        if (operation.query().isEmpty()) {
            return;
        }
        var parameters = told.putArray("parameters");
        for (var parameter : operation.query()) {
            parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("in", "query")
                    .put("required", parameter.required())
                    .set("schema", values.parameter(parameter));
        }
    }

    private static void addBody(ObjectNode told, ResourcePage page, Operation operation) {
        if (operation.body().isEmpty()) {
            return;
        }
        var body = told.putObject("requestBody");
        body.put("required", operation.body().stream().anyMatch(Parameter::required));
        addContent(body, page.key() + "." + operation.method() + ".request");
    }

    private ObjectNode responses(Operation operation) {
        var responses = ValueSchemas.object();
        operation
                .answer()
                .statuses()
                .forEach(status -> responses.set(String.valueOf(status), success(operation.answer())));
        Map<Integer, List<ErrorRow>> byStatus = operation.errors().stream()
                .collect(Collectors.groupingBy(ErrorRow::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, rows) -> responses.set(String.valueOf(status), failure(rows)));
        return responses;
    }

    private ObjectNode success(Answer answer) {
        var response = ValueSchemas.object();
        var body = answer.body().flatMap(catalogue::page);
        response.put(
                "description", body.map(page -> "The resource " + page.rel()).orElse("Done"));
        if (answer.location() != Presence.NONE) {
            response.putObject("headers")
                    .putObject("Location")
                    .put("required", answer.location() == Presence.REQUIRED)
                    .putObject("schema")
                    .put("type", "string");
        }
        body.filter(page -> page.kind() == ResourcePage.Kind.RESOURCE)
                .ifPresent(page -> addContent(response, page.key()));
        return response;
    }

    private static ObjectNode failure(List<ErrorRow> rows) {
        var words = rows.stream()
                .map(row ->
                        row.subcode().map(subcode -> row.code() + " " + subcode).orElse(row.code()))
                .collect(Collectors.joining(", "));
        var response = ValueSchemas.object().put("description", words);
        addContent(response, "error");
        return response;
    }

    private static void addContent(ObjectNode body, String schema) {
        var content = body.putObject("content");
        content.putObject("application/json").putObject("schema").put("$ref", SCHEMAS + schema + ".schema.json");
        content.putObject("application/xml");
    }
}
