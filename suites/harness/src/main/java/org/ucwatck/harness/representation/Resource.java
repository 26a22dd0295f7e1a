package org.ucwatck.harness.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ucwatck.verdict.exchange.UriReference;
import tools.jackson.databind.JsonNode;

/**
 * A resource in the form that both formats share: that of JSON (page PayloadFormat).
 * Its links are absolute, resolved against the URL that it came from.
 *
 * @param json the resource as a JSON object; XML is brought into this form with the types of its page
 * @param base absolute URL of the answer that showed it; empty text when nobody knows
 */
public record Resource(JsonNode json, String base) {
    private static final String LINKS = "_links";
    private static final String EMBEDDED = "_embedded";

    /** A resource whose links are left as they are written. */
    public Resource(JsonNode json) {
        this(json, "");
    }

    /** The rel that the resource names itself; empty text when it names none. */
    public String rel() {
        return text("rel").orElse("");
    }

    /** The href of the self link, absolute as that of every {@link Link}. */
    public Optional<String> self() {
        return link("self").map(Link::href);
    }

    /** A property as text; numbers and booleans as JSON writes them; empty when absent, null or no simple value. */
    public Optional<String> text(String property) {
        JsonNode value = json.path(property);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asString()) : Optional.empty();
    }

    /** The names of all properties, without {@code rel}, links and embedded resources. */
    public Set<String> properties() {
        Set<String> names = new TreeSet<>(json.propertyNames());
        names.removeAll(Set.of("rel", LINKS, EMBEDDED));
        return names;
    }

    /** The first link of that rel. */
    public Optional<Link> link(String rel) {
        return links(rel).stream().findFirst();
    }

    /** The first link of that rel, or the self link of what is embedded under it. */
    public Optional<Link> linkOrEmbedded(String rel) {
        return link(rel).or(() -> embedded(rel).stream()
                .flatMap(resource -> resource.self().stream())
                .map(href -> new Link(rel, href))
                .findFirst());
    }

    /** All links of that rel, whether the server sent one or an array. */
    public List<Link> links(String rel) {
        List<Link> links = new ArrayList<>();
        for (JsonNode link : each(json.path(LINKS).path(rel))) {
            if (link.path("href").isString()) {
                links.add(link(rel, link.path("href").asString()));
            }
        }
        return links;
    }

    private Link link(String rel, String href) {
        return new Link(rel, UriReference.resolve(base, href).orElse(href));
    }

    public Set<String> linkRels() {
        return new TreeSet<>(json.path(LINKS).propertyNames());
    }

    public List<Resource> embedded(String rel) {
        return each(json.path(EMBEDDED).path(rel)).stream()
                .map(each -> new Resource(each, base))
                .toList();
    }

    public Set<String> embeddedRels() {
        return new TreeSet<>(json.path(EMBEDDED).propertyNames());
    }

    private static List<JsonNode> each(JsonNode oneOrMany) {
        if (oneOrMany.isMissingNode() || oneOrMany.isNull()) {
            return List.of();
        }
        return oneOrMany.isArray() ? List.copyOf(oneOrMany.values()) : List.of(oneOrMany);
    }
}
