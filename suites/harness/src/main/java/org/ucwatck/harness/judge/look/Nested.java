package org.ucwatck.harness.judge.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.EmbeddedEntry;
import org.ucwatck.spec.pages.LinkEntry;
import org.ucwatck.spec.pages.PropertyEntry;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.pages.Sampled;
import org.ucwatck.spec.schemas.ResourceSchemas;
import tools.jackson.databind.JsonNode;

/**
 * A resource of a body, the outermost or one that is embedded, however deep.
 *
 * @param outermost whether it is the body itself
 * @param key the rel under which it is embedded; empty text for the outermost and for what names none in XML
 * @param rel the rel of the page that judges it; empty text when no page of this edition does
 * @param json the resource
 * @param covered whether the schema of the resource around it judges it, too
 */
public record Nested(boolean outermost, String key, String rel, JsonNode json, boolean covered) {

    /** The resource, which is of that rel as far as known, and all that it embeds. */
    public static List<Nested> of(String rel, JsonNode resource) {
        List<Nested> all = new ArrayList<>();
        collect(new Nested(true, "", judge(rel, resource), resource, false), all);
        return all;
    }

    /** What findings call it. */
    String words() {
        String named = json.path("rel").asString("");
        String name = key.isEmpty() ? named : key;
        return name.isEmpty() ? "resource" : name;
    }

    public Optional<ResourcePage> page() {
        return Catalogue.load().resource(rel);
    }

    public boolean isDocumentedLink(String link) {
        return page().flatMap(page -> page.link(link)).isPresent();
    }

    /** Whether it shows a member whose kind is inferred from too little to be demanded. */
    public boolean showsInferred() {
        return page().filter(page -> shows(page.properties(), json, PropertyEntry::name)
                        || shows(page.links(), json.path("_links"), LinkEntry::rel)
                        || shows(page.embedded(), json.path("_embedded"), EmbeddedEntry::rel))
                .isPresent();
    }

    private static <T extends Sampled> boolean shows(List<T> entries, JsonNode members, Function<T, String> name) {
        return entries.stream().anyMatch(entry -> !entry.isCertain() && members.has(name.apply(entry)));
    }

    Optional<EmbeddedEntry> embeddedEntry(String name) {
        return page().flatMap(page -> page.embedding(name));
    }

    private static void collect(Nested nested, List<Nested> all) {
        all.add(nested);
        nested.json().path("_embedded").propertyStream().forEach(member -> {
            boolean many = member.getValue().isArray();
            Iterable<JsonNode> each = many ? member.getValue() : List.of(member.getValue());
            each.forEach(child -> {
                if (child.isObject()) {
                    collect(nested.child(member.getKey(), many, child), all);
                }
            });
        });
    }

    private Nested child(String name, boolean many, JsonNode child) {
        Optional<String> target = embeddedEntry(name)
                .filter(entry -> entry.array() == many)
                .map(EmbeddedEntry::target)
                .filter(Rels::isKnown);
        return new Nested(false, name, judge(target.orElse(name), child), child, target.isPresent());
    }

    /** The page of the rel that it stands under, or of the one that it names itself. */
    private static String judge(String rel, JsonNode json) {
        ResourceSchemas schemas = ResourceSchemas.load();
        String named = json.path("rel").asString("");
        return schemas.knows(rel) ? rel : schemas.knows(named) ? named : "";
    }
}
