package org.ucwatck.spec.schemas;

import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.EmbeddedEntry;
import org.ucwatck.spec.pages.PropertyEntry;
import org.ucwatck.spec.pages.ResourcePage;
import tools.jackson.databind.node.ObjectNode;

/** Derives the schema of a resource from its page: open to unknown things, closed in what the page knows. */
final class ResourceSchemaWriter {
    private final Catalogue catalogue;
    private final ValueSchemas values;

    ResourceSchemaWriter(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.values = new ValueSchemas(catalogue);
    }

    ObjectNode schema(ResourcePage page) {
        var schema = ValueSchemas.object();
        schema.put("$schema", DerivedSchemas.DIALECT);
        schema.put("title", page.key() + " (page " + page.page() + ")");
        schema.put("type", "object");
        schema.putArray("required").add("_links");
        var properties = schema.putObject("properties");
        addRel(properties, page);
        properties.putObject("etag").put("type", "string");
        page.properties().forEach(property -> properties.set(property.name(), property(property)));
        properties.set("_links", links(page));
        if (!page.embedded().isEmpty()) {
            properties.set("_embedded", embedded(page));
        }
        return schema;
    }

    private void addRel(ObjectNode properties, ResourcePage page) {
        var rels = properties.putObject("rel").put("type", "string").putArray("enum");
        catalogue.namesOn(page).forEach(rels::add);
    }

    private ObjectNode property(PropertyEntry property) {
        var schema = values.value(property.type(), property.enumeration());
        property.worded().ifPresent(type -> ValueSchemas.orAlso(schema, type));
        property.maxLength().ifPresent(limit -> schema.put("maxLength", limit));
        return schema;
    }

    private static ObjectNode links(ResourcePage page) {
        var links = ValueSchemas.object().put("type", "object");
        if (!page.selfOptional()) {
            links.putArray("required").add("self");
        }
        var known = links.putObject("properties");
        for (var link : page.links()) {
            known.putObject(link.rel()).put("$ref", "common.schema.json#/$defs/" + (link.array() ? "links" : "link"));
        }
        return links;
    }

    private ObjectNode embedded(ResourcePage page) {
        var embedded = ValueSchemas.object().put("type", "object");
        var known = embedded.putObject("properties");
        page.embedded().forEach(entry -> known.set(entry.rel(), embedded(page, entry)));
        return embedded;
    }

    /** What a page that is judged embeds is judged only if its own page is. */
    private ObjectNode embedded(ResourcePage page, EmbeddedEntry entry) {
        var one = ValueSchemas.object();
        if (page.isPlanned() || catalogue.resource(entry.target()).isPresent()) {
            one.put("$ref", entry.target() + ".schema.json");
        } else {
            one.put("type", "object");
        }
        if (!entry.array()) {
            return one;
        }
        var list = ValueSchemas.object().put("type", "array");
        list.set("items", one);
        return list;
    }
}
