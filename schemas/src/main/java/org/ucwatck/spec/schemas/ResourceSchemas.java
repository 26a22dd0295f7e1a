package org.ucwatck.spec.schemas;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.files.SpecFiles;
import org.ucwatck.spec.pages.ResourcePage;
import tools.jackson.databind.JsonNode;

/**
 * The JSON Schemas of resources, requests, errors, tokens and event pages.
 *
 * <p>Thread-safe. A schema is compiled when it is first asked for. XML messages are judged by the same schemas, through the
 * representation that both formats share.
 */
public final class ResourceSchemas {
    /** Only a base for relative references; nothing is ever fetched. */
    private static final String BASE = "https://schemas.invalid/";

    private static final ResourceSchemas ONLY = new ResourceSchemas();

    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private ResourceSchemas() {
        var config = SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .errorMessageKeyword("errorMessage")
                .build();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(ResourceSchemas::source).schemaRegistryConfig(config));
    }

    public static ResourceSchemas load() {
        return ONLY;
    }

    /** Whether there is a schema for resources of that rel, and this version judges by it. */
    public boolean knows(String rel) {
        return Catalogue.load()
                .resource(rel)
                .filter(page -> describes(page, rel))
                .isPresent();
    }

    /** Whether there is a schema for the request body of that operation, and this version judges its page. */
    public boolean knowsRequest(String rel, String method) {
        return Catalogue.load()
                        .resource(rel)
                        .filter(page -> page.rel().equals(rel))
                        .isPresent()
                && SpecFiles.exists(file(rel + "." + method + ".request"));
    }

    /**
     * Judges a resource against the schema of its page. Dates stand as {@code /Date(ms)/}, numbers and booleans as such: a
     * representation of XML has to bring them into that form first.
     *
     * @throws IllegalArgumentException if {@link #knows} is false for the rel
     */
    public List<Violation> resource(String rel, JsonNode resource) {
        if (!knows(rel)) {
            throw unknown(rel);
        }
        return judge(rel, resource);
    }

    /**
     * Judges a request body.
     *
     * @throws IllegalArgumentException if {@link #knowsRequest} is false for the operation
     */
    public List<Violation> request(String rel, String method, JsonNode body) {
        return judge(rel + "." + method + ".request", body);
    }

    /** Judges an error body (page ErrorsAndInformationalMessages). */
    public List<Violation> error(JsonNode body) {
        return judge("error", body);
    }

    /** Judges a page of the event channel (page EventChannelDetails). */
    public List<Violation> events(JsonNode page) {
        return judge("events", page);
    }

    /** Judges the answer of the token service (page AuthenticationInUCWA). */
    public List<Violation> token(JsonNode body) {
        return judge("token", body);
    }

    private static boolean describes(ResourcePage page, String rel) {
        return page.rel().equals(rel) && page.kind() == ResourcePage.Kind.RESOURCE;
    }

    private List<Violation> judge(String schema, JsonNode message) {
        return compiled.computeIfAbsent(schema, this::compile).validate(message).stream()
                .map(SchemaWords::violation)
                .distinct()
                .toList();
    }

    private Schema compile(String schema) {
        var file = file(schema);
        if (!SpecFiles.exists(file)) {
            throw unknown(schema);
        }
        return registry.getSchema(SchemaLocation.of(BASE + file));
    }

    private static IllegalArgumentException unknown(String schema) {
        return new IllegalArgumentException("no schema for '" + schema + "' in this edition of the catalogue");
    }

    private static String file(String schema) {
        return "json/" + schema + ".schema.json";
    }

    private static String source(String iri) {
        return iri.startsWith(BASE) ? SpecFiles.text(iri.substring(BASE.length())) : "";
    }
}
