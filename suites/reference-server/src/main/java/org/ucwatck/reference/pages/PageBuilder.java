package org.ucwatck.reference.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ucwatck.reference.auth.Scope;

/** Takes down what a page says, in the order of the page: what stands below an operation belongs to it. */
final class PageBuilder {
    private final String rel;
    private final int revision;
    private final Set<String> names = new TreeSet<>();
    private final List<Scope> scopes = new ArrayList<>();
    private final List<Page.Property> properties = new ArrayList<>();
    private final List<Page.Link> links = new ArrayList<>();
    private final List<Page.Embedded> embedded = new ArrayList<>();
    private final List<PageEvent> events = new ArrayList<>();
    private final List<OperationBuilder> operations = new ArrayList<>();

    private PageBuilder(String rel, int revision) {
        this.rel = rel;
        this.revision = revision;
    }

    /** The page of the first version of a resource. */
    static PageBuilder page(String rel) {
        return new PageBuilder(rel, 1);
    }

    /** The page of a later version. */
    static PageBuilder page(String rel, int revision) {
        return new PageBuilder(rel, revision);
    }

    static List<Page> pages(PageBuilder... pages) {
        return Arrays.stream(pages).map(PageBuilder::build).toList();
    }

    /** A scope of the table of scopes, of which one is enough. */
    PageBuilder scope(Scope scope) {
        scopes.add(scope);
        return this;
    }

    /** A table that lists every scope there is. */
    PageBuilder anyScope() {
        scopes.addAll(List.of(Scope.values()));
        return this;
    }

    /** What a sample of the page gives as {@code rel} of the resource instead of the name of the page. */
    PageBuilder calls(String name) {
        names.add(name);
        return this;
    }

    /** A property whose kind the page names. */
    PageBuilder property(String name, Value value) {
        properties.add(new Page.Property(name, value, true));
        return this;
    }

    /** A property whose kind only a sample shows. */
    PageBuilder shown(String name, Value value) {
        properties.add(new Page.Property(name, value, false));
        return this;
    }

    PageBuilder link(String name) {
        String target = name.equals("self") ? rel : name;
        links.add(new Page.Link(name, Optional.of(target), false, true));
        return this;
    }

    /** A link that is an array in the samples. */
    PageBuilder links(String name) {
        links.add(new Page.Link(name, Optional.of(name), true, true));
        return this;
    }

    /** What the table has among the properties, and a sample as a link to content, by value or by reference. */
    PageBuilder shownContent(String name) {
        links.add(new Page.Link(name, Optional.empty(), false, false));
        return this;
    }

    /** A sample that is a whole resource of another page, where the table has less. */
    PageBuilder showsAllOf(PageBuilder whole) {
        names.add(whole.rel);
        whole.properties.forEach(it -> shown(it.name(), it.value()));
        whole.links.stream()
                .filter(it -> !it.rel().equals("self"))
                .forEach(it -> links.add(new Page.Link(it.rel(), it.target(), it.many(), false)));
        return this;
    }

    PageBuilder embeds(String name) {
        embedded.add(new Page.Embedded(name, name, false, true));
        return this;
    }

    /** Embedded as an array. */
    PageBuilder embedsMany(String name) {
        embedded.add(new Page.Embedded(name, name, true, true));
        return this;
    }

    /** Embedded as an array, but only in a sample. */
    PageBuilder shownEmbedded(String name, String target) {
        embedded.add(new Page.Embedded(name, target, true, false));
        return this;
    }

    PageBuilder event(PageEvent.Type type, String sender, PageEvent.Priority priority) {
        return event(type, rel, sender, priority);
    }

    /** An event about another resource. */
    PageBuilder event(PageEvent.Type type, String resource, String sender, PageEvent.Priority priority) {
        events.add(new PageEvent(type, resource, sender, priority));
        return this;
    }

    /** GET, which gives the resource of the page itself. */
    PageBuilder get() {
        return operation("GET", 200).returns(rel);
    }

    PageBuilder post(int status) {
        return operation("POST", status);
    }

    PageBuilder put(int status) {
        return operation("PUT", status);
    }

    PageBuilder delete(int status) {
        return operation("DELETE", status);
    }

    PageBuilder options(int status) {
        return operation("OPTIONS", status);
    }

    PageBuilder query(String name, Value value) {
        return parameter(name, Parameter.Place.QUERY, value, false);
    }

    PageBuilder requiredQuery(String name, Value value) {
        return parameter(name, Parameter.Place.QUERY, value, true);
    }

    PageBuilder parameter(String name, Value value) {
        return parameter(name, Parameter.Place.BODY, value, false);
    }

    PageBuilder required(String name, Value value) {
        return parameter(name, Parameter.Place.BODY, value, true);
    }

    /** A parameter in the body whose kind only the sample of the request shows. */
    PageBuilder shownParameter(String name, Value value) {
        operation().parameter(new Parameter(name, Parameter.Place.BODY, value, false, false));
        return this;
    }

    /** The resource that the page names as the body of the answer, and that the sample shows. */
    PageBuilder returns(String body) {
        operation().body(body, true);
        return this;
    }

    /** The resource that the page names as the body of the answer, and that the sample lacks. */
    PageBuilder names(String body) {
        operation().body(body, false);
        return this;
    }

    /** The media type of an answer that is no resource. */
    PageBuilder returnsContent(String mediaType) {
        operation().content(mediaType);
        return this;
    }

    /** That the sample of the answer has the header Location. */
    PageBuilder location() {
        operation().location();
        return this;
    }

    PageBuilder error(int status, String code) {
        return errors(List.of(ErrorRow.of(status, code)));
    }

    PageBuilder error(int status, String code, String subcode) {
        return errors(List.of(ErrorRow.of(status, code, subcode)));
    }

    PageBuilder errors(List<ErrorRow> rows) {
        operation().errors(rows);
        return this;
    }

    private Page build() {
        return new Page(
                rel,
                revision,
                names,
                scopes,
                properties,
                links,
                embedded,
                events,
                operations.stream().map(OperationBuilder::build).toList());
    }

    private PageBuilder operation(String method, int status) {
        operations.add(new OperationBuilder(method, List.of(status)));
        return this;
    }

    private PageBuilder parameter(String name, Parameter.Place place, Value value, boolean required) {
        operation().parameter(new Parameter(name, place, value, required, true));
        return this;
    }

    private OperationBuilder operation() {
        if (operations.isEmpty()) {
            throw new IllegalStateException("page " + rel + " names no operation before what belongs to one");
        }
        return operations.get(operations.size() - 1);
    }
}
