package org.ucwatck.reference.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects a resource in the order in which it is written. */
public final class ResourceBuilder {
    private final String rel;
    private final String href;
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Embedded> embedded = new ArrayList<>();

    ResourceBuilder(String rel, String href) {
        this.rel = rel;
        this.href = href;
    }

    /** Adds a property unless the value is null. */
    public ResourceBuilder property(String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value);
        }
        return this;
    }

    public ResourceBuilder link(String rel, String href) {
        return link(Link.to(rel, href));
    }

    public ResourceBuilder link(Link link) {
        links.add(link);
        return this;
    }

    /** A link to a resource below this one. */
    public ResourceBuilder below(String rel, String segment) {
        return link(rel, href + "/" + segment);
    }

    public ResourceBuilder linkIf(boolean allowed, String rel, String target) {
        return allowed ? link(rel, target) : this;
    }

    public ResourceBuilder embed(String rel, Resource resource) {
        embedded.add(new Embedded(rel, List.of(resource), false));
        return this;
    }

    public ResourceBuilder embedAll(String rel, List<Resource> resources) {
        embedded.add(new Embedded(rel, resources, true));
        return this;
    }

    public Resource build() {
        return new Resource(rel, href, properties, links, embedded, true);
    }
}
