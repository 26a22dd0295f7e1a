package org.ucwatck.spec.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one reference page says about one resource or link relation.
 *
 * @param rel the link relation that the page is about
 * @param revision the version of the resource, 1 for all but the pages of version two
 * @param page name of the published page, such as {@code addPhoneAudio_ref}
 * @param area what it is about, also the folder of the data file
 * @param status planned when this version does not judge it, else null
 * @param selfOptional whether the resource may come without a self link
 * @param aliases other values that the {@code rel} property of the resource may have
 * @param scopes permissions of which a token needs at least one; empty when the page names none
 * @param notes where the page errs or contradicts another one, in our words
 */
public record ResourcePage(
        String rel,
        int revision,
        String page,
        String area,
        Kind kind,
        @Nullable Status status,
        boolean selfOptional,
        List<String> aliases,
        List<PropertyEntry> properties,
        List<LinkEntry> links,
        List<EmbeddedEntry> embedded,
        List<String> scopes,
        List<EventEntry> events,
        List<Operation> operations,
        List<String> ambiguities,
        List<String> notes) {

    /** What stands at the other end of the link. */
    public enum Kind {
        /** A resource with a representation that can be judged by a schema. */
        RESOURCE,
        /** A capability: a link that only takes an operation and has no representation of its own. */
        CAPABILITY,
        /** A link out of the API, such as the frame for cross-domain calls. */
        LINK,
        /** A body that is not a resource: event pages and reasons. */
        MESSAGE
    }

    public ResourcePage {
        revision = Math.max(1, revision);
        aliases = List.copyOf(aliases);
        properties = List.copyOf(properties);
        links = List.copyOf(links);
        embedded = List.copyOf(embedded);
        scopes = List.copyOf(scopes);
        events = List.copyOf(events);
        operations = List.copyOf(operations);
        ambiguities = List.copyOf(ambiguities);
        notes = List.copyOf(notes);
    }

    /** Its name among all pages: the rel, or such as {@code search@2} for a page of version two. */
    public String key() {
        return revision == 1 ? rel : rel + "@" + revision;
    }

    /** Whether this version of the suite judges nothing of it. */
    public boolean isPlanned() {
        return status == Status.PLANNED;
    }

    /** The operation with that HTTP method. */
    public Optional<Operation> operation(String method) {
        return operations.stream().filter(o -> o.method().equals(method)).findFirst();
    }

    /** The property of that name. */
    public Optional<PropertyEntry> property(String name) {
        return properties.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** The link with that rel. */
    public Optional<LinkEntry> link(String linkRel) {
        return links.stream().filter(l -> l.rel().equals(linkRel)).findFirst();
    }

    /** The entry of what it embeds under that rel. */
    public Optional<EmbeddedEntry> embedding(String embeddedRel) {
        return embedded.stream().filter(e -> e.rel().equals(embeddedRel)).findFirst();
    }

    /** Whether a kind of any of its members is inferred from too little to be demanded. */
    public boolean infersKinds() {
        return Stream.of(properties, links, embedded).flatMap(List::stream).anyMatch(entry -> !entry.isCertain());
    }

    /** The same without the operations that this version does not judge. */
    ResourcePage judged() {
        var judged = operations.stream().filter(o -> !o.isPlanned()).toList();
        return new ResourcePage(
                rel,
                revision,
                page,
                area,
                kind,
                status,
                selfOptional,
                aliases,
                properties,
                links,
                embedded,
                scopes,
                events,
                judged,
                ambiguities,
                notes);
    }
}
