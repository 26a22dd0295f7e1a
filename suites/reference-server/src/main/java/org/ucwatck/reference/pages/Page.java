package org.ucwatck.reference.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ucwatck.reference.auth.Scope;

/**
 * What one reference page says.
 *
 * @param rel the link relation that the page is about
 * @param revision the version of the resource since which the page holds, 1 for all but the pages of version two
 * @param names other values of the {@code rel} property in the samples of the page
 * @param scopes of which a token needs one for any operation of the page; empty when the page names none
 */
public record Page(
        String rel,
        int revision,
        Set<String> names,
        List<Scope> scopes,
        List<Property> properties,
        List<Link> links,
        List<Embedded> embedded,
        List<PageEvent> events,
        List<Operation> operations) {

    public Page {
        names = Set.copyOf(names);
        scopes = List.copyOf(scopes);
        properties = List.copyOf(properties);
        links = List.copyOf(links);
        embedded = List.copyOf(embedded);
        events = List.copyOf(events);
        operations = List.copyOf(operations);
    }

    /**
     * A property of the resource.
     *
     * @param named whether the page names the kind of its value; else a sample shows it
     */
    public record Property(String name, Value value, boolean named) {}

    /**
     * A link of the resource.
     *
     * @param target rel of what it leads to; empty when it is content by value or by reference
     * @param many whether it is an array in JSON
     * @param named whether the page names it as a link; else a sample shows that it is one
     */
    public record Link(String rel, Optional<String> target, boolean many, boolean named) {}

    /**
     * A resource inside the resource.
     *
     * @param target the rel whose page describes it
     * @param many whether it is an array in JSON
     * @param named whether the page names it; else only a sample has it
     */
    public record Embedded(String rel, String target, boolean many, boolean named) {}

    /** Its name among all pages: the rel, or such as {@code search@2} for a page of version two. */
    public String key() {
        return revision == 1 ? rel : rel + "@" + revision;
    }

    /** The operation with that HTTP method. */
    public Optional<Operation> operation(String method) {
        return operations.stream().filter(each -> each.method().equals(method)).findFirst();
    }

    /** What a client sets by POST and reads by GET: parameters that are properties, too; empty where the page has none. */
    public List<Parameter> settable() {
        Set<String> shown = properties.stream().map(Property::name).collect(Collectors.toSet());
        return operation("POST")
                .filter(each -> operation("GET").isPresent() && each.statuses().contains(204))
                .map(Operation::parameters)
                .orElse(List.of())
                .stream()
                .filter(each -> each.place() == Parameter.Place.BODY && shown.contains(each.name()))
                .toList();
    }
}
