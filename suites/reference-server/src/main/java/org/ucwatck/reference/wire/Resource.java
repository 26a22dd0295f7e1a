package org.ucwatck.reference.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A resource before it is written in either format (PayloadFormat).
 *
 * <p>Property values are String, Integer, Long, Boolean, Instant, or a list of String. A null {@code href} leaves the
 * self link out; {@code relShown} false leaves {@code rel} out of JSON, as autodiscovery does.
 */
public record Resource(
        String rel,
        @Nullable String href,
        Map<String, Object> properties,
        List<Link> links,
        List<Embedded> embedded,
        boolean relShown) {

    public Resource {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        links = List.copyOf(links);
        embedded = List.copyOf(embedded);
    }

    public static ResourceBuilder at(String rel, String href) {
        return new ResourceBuilder(rel, href);
    }

    public Resource with(String property, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(properties);
        changed.put(property, value);
        return new Resource(rel, href, changed, links, embedded, relShown);
    }

    public Resource without(String property) {
        Map<String, Object> changed = new LinkedHashMap<>(properties);
        changed.remove(property);
        return new Resource(rel, href, changed, links, embedded, relShown);
    }

    public Resource withHref(@Nullable String other) {
        return new Resource(rel, other, properties, links, embedded, relShown);
    }

    public Resource withLinks(List<Link> other) {
        return new Resource(rel, href, properties, other, embedded, relShown);
    }

    public Resource withoutLink(String linkRel) {
        return withLinks(
                links.stream().filter(each -> !each.rel().equals(linkRel)).toList());
    }

    public Resource withEmbedded(List<Embedded> other) {
        return new Resource(rel, href, properties, links, other, relShown);
    }

    public Resource withRel(String other) {
        return new Resource(other, href, properties, links, embedded, relShown);
    }

    /** Names the rel in JSON, too. */
    public Resource withShownRel(String other) {
        return new Resource(other, href, properties, links, embedded, true);
    }

    public Resource withProperties(Map<String, Object> other) {
        return new Resource(rel, href, other, links, embedded, relShown);
    }

    /** With its rel shown in JSON. */
    public Resource withRel() {
        return new Resource(rel, href, properties, links, embedded, true);
    }

    public Resource withoutRel() {
        return new Resource(rel, href, properties, links, embedded, false);
    }

    /** This resource and all that it embeds, each changed. */
    public Resource mapped(UnaryOperator<Resource> change) {
        List<Embedded> inner =
                embedded.stream().map(each -> each.mapped(change)).toList();
        return change.apply(new Resource(rel, href, properties, links, inner, relShown));
    }
}
