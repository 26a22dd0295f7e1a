package org.ucwatck.selftest.readings;

import java.util.Locale;
import java.util.SortedMap;
import org.ucwatck.reference.pages.Operation;
import org.ucwatck.reference.pages.Page;
import org.ucwatck.reference.pages.PageEvent;
import org.ucwatck.reference.pages.Pages;
import org.ucwatck.reference.pages.Parameter;
import org.ucwatck.reference.pages.Value;

/** What the reference server reads on the pages. */
final class ServerReading {
    private final Facts facts = new Facts();

    private ServerReading() {}

    static SortedMap<String, String> facts() {
        ServerReading reading = new ServerReading();
        Pages.all().forEach(reading::page);
        return reading.facts.found();
    }

    private void page(Page page) {
        String key = page.key();
        facts.add(key, "revision " + page.revision() + ", " + kind(page));
        page.names().forEach(name -> facts.add(key + " called " + name, "shown"));
        page.scopes().forEach(scope -> facts.add(key + " scope " + scope.id(), "enough"));
        page.properties().forEach(it -> property(key + " property ", it));
        page.links().forEach(it -> link(key + " link ", it));
        page.embedded().forEach(it -> embedded(key + " embedded ", it));
        page.events().forEach(it -> event(page, it));
        page.operations().forEach(operation -> operation(key + " " + operation.method(), operation));
    }

    /** What the other end is: content of another kind, what can only be done, or a resource. */
    private static String kind(Page page) {
        if (page.operations().stream().anyMatch(each -> each.mediaType().isPresent())) {
            return "no resource";
        }
        boolean capability =
                !page.operations().isEmpty() && page.operation("GET").isEmpty();
        return capability ? "capability" : "resource";
    }

    private void property(String key, Page.Property it) {
        facts.add(key + it.name(), Facts.said(it.named(), value(it.value())));
    }

    private void link(String key, Page.Link it) {
        String target = it.target().orElse("content");
        facts.add(key + it.rel(), Facts.said(it.named(), Facts.many(it.many(), target)));
    }

    private void embedded(String key, Page.Embedded it) {
        facts.add(key + it.rel(), Facts.said(it.named(), Facts.many(it.many(), it.target())));
    }

    private void event(Page page, PageEvent it) {
        if (it.resource().equals(page.rel())) {
            facts.event(page.key(), it.type().name(), it.sender(), it.priority().name());
        } else {
            facts.event(page.key(), it.type().name() + " of " + it.resource(), "from " + it.sender());
        }
    }

    private void operation(String key, Operation operation) {
        String answer = operation
                .body()
                .map(body -> operation.bodyShown() ? body : "optional " + body)
                .or(() -> operation.mediaType().map(type -> "content"))
                .orElse("nothing");
        facts.add(key, Facts.answer(operation.statuses(), answer, operation.location()));
        operation.parameters().forEach(it -> parameter(key, it));
        operation.errors().forEach(row -> facts.error(key, row.status(), row.code(), row.subcode()));
    }

    private void parameter(String key, Parameter it) {
        String place = it.place().name().toLowerCase(Locale.ROOT);
        String presence = it.required() ? "required " : "";
        facts.add(key + " " + place + " " + it.name(), Facts.said(it.named(), presence + value(it.value())));
    }

    private String value(Value value) {
        value.enumeration().ifPresent(it -> facts.enumeration(it.name(), it.values()));
        return Facts.many(value.many(), value.type().name().toLowerCase(Locale.ROOT))
                + value.enumeration().map(it -> " " + it.name()).orElse("")
                + value.worded()
                        .map(it -> " or " + it.name().toLowerCase(Locale.ROOT))
                        .orElse("")
                + Facts.range(value.least(), value.most());
    }
}
