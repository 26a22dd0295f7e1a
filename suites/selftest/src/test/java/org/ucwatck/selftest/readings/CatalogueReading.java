package org.ucwatck.selftest.readings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Answer;
import org.ucwatck.spec.pages.EmbeddedEntry;
import org.ucwatck.spec.pages.Evidence;
import org.ucwatck.spec.pages.LinkEntry;
import org.ucwatck.spec.pages.Operation;
import org.ucwatck.spec.pages.Parameter;
import org.ucwatck.spec.pages.Presence;
import org.ucwatck.spec.pages.PropertyEntry;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.pages.ValueType;

/** What the catalogue reads on the pages. What rests on captures of real servers alone is on no page, and left out. */
final class CatalogueReading {
    private final Catalogue catalogue = Catalogue.load();
    private final List<EventRow> events = EventRow.all();
    private final Facts facts = new Facts();

    private CatalogueReading() {}

    /**
     * The facts of all pages that are judged, and of some others.
     *
     * @param others keys of pages that are not judged but answered by the reference server
     */
    static SortedMap<String, String> facts(Set<String> others) {
        CatalogueReading reading = new CatalogueReading();
        reading.catalogue.pages().stream()
                .filter(page -> !page.isPlanned() || others.contains(page.key()))
                .forEach(reading::page);
        return reading.facts.found();
    }

    private void page(ResourcePage page) {
        String key = page.key();
        facts.add(key, "revision " + page.revision() + ", " + kind(page));
        page.aliases().forEach(name -> facts.add(key + " called " + name, "shown"));
        page.scopes().forEach(scope -> facts.add(key + " scope " + scope, "enough"));
        page.properties().forEach(it -> property(key + " property ", it));
        page.links().forEach(it -> link(key + " link ", it));
        page.embedded().forEach(it -> embedded(key + " embedded ", it));
        page.events().forEach(it -> facts.event(key, it.type(), it.sender(), it.priority()));
        events.stream()
                .filter(row -> row.pages().contains(page.page()))
                .filter(row -> !row.target().equals(page.rel()))
                .forEach(row -> row.types()
                        .forEach(type -> facts.event(key, type + " of " + row.target(), "from " + row.sender())));
        page.operations().forEach(operation -> operation(key + " " + operation.method(), page, operation));
    }

    private static String kind(ResourcePage page) {
        return switch (page.kind()) {
            case RESOURCE -> "resource";
            case CAPABILITY -> "capability";
            case LINK, MESSAGE -> "no resource";
        };
    }

    private static boolean isContent(ResourcePage page) {
        return page.kind() == ResourcePage.Kind.LINK || page.kind() == ResourcePage.Kind.MESSAGE;
    }

    private void property(String key, PropertyEntry it) {
        String worded =
                it.worded().map(type -> " or " + value(type, Optional.empty())).orElse("");
        String value = value(it.type(), it.enumeration()) + worded + Facts.range(OptionalInt.empty(), it.maxLength());
        add(key + it.name(), it.evidence(), value);
    }

    private void link(String key, LinkEntry it) {
        add(key + it.rel(), it.evidence(), Facts.many(it.array(), it.target().orElse("content")));
    }

    private void embedded(String key, EmbeddedEntry it) {
        add(key + it.rel(), it.evidence(), Facts.many(it.array(), it.target()));
    }

    private void operation(String key, ResourcePage page, Operation operation) {
        Answer answer = operation.answer();
        String nothing = isContent(page) ? "content" : "nothing";
        String body = answer.body()
                .map(rel -> answer.bodyOptional() ? "optional " + rel : rel)
                .orElse(nothing);
        facts.add(key, Facts.answer(answer.statuses(), body, answer.location() != Presence.NONE));
        operation.query().forEach(it -> parameter(key + " query ", it));
        operation.body().forEach(it -> parameter(key + " body ", it));
        operation.errors().forEach(row -> facts.error(key, row.status(), row.code(), row.subcode()));
    }

    private void parameter(String key, Parameter it) {
        String value = it.external() ? "content" : value(it.type(), it.enumeration());
        boolean counted = it.min().isPresent() || it.max().isPresent();
        String range = counted ? Facts.range(it.min(), it.max()) : Facts.range(it.minLength(), it.maxLength());
        add(key + it.name(), it.evidence(), (it.required() ? "required " : "") + value + range);
    }

    private void add(String name, Evidence evidence, String value) {
        if (evidence != Evidence.TRAFFIC) {
            facts.add(name, Facts.said(evidence == Evidence.DOC, value));
        }
    }

    private String value(ValueType type, Optional<String> enumeration) {
        enumeration.flatMap(catalogue::enumeration).ifPresent(it -> facts.enumeration(it.name(), it.legalValues()));
        String kind =
                switch (type) {
                    case STRING -> "text";
                    case BOOLEAN -> "flag";
                    case INTEGER, NUMBER -> "number";
                    case DATE -> "date";
                    case DURATION -> "span";
                    case STRING_LIST -> "list of text";
                    case INTEGER_LIST -> "list of number";
                };
        return kind + enumeration.map(name -> " " + name).orElse("");
    }
}
