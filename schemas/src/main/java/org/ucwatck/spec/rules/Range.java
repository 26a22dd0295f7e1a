package org.ucwatck.spec.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.spec.pages.Operation;
import org.ucwatck.spec.pages.Parameter;
import org.ucwatck.spec.pages.Presence;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.pages.ValueType;

/**
 * Which elements a rule ranges over: it has to hold at each of them.
 *
 * @param kind what kind of element
 * @param condition which of that kind, or null for all
 * @param only the pages that are meant; empty for all
 */
public record Range(
        Element.Kind kind,
        @JsonProperty("where") @Nullable Where condition,
        @JsonProperty("of") List<String> only) {

    /** Which elements of a kind are meant. */
    public enum Where {
        /** Operations whose answer has to have a body. */
        @JsonProperty("answers-with-body")
        ANSWERS_WITH_BODY(
                page -> true,
                operation -> !operation.answer().bodyOptional()
                        && operation.answer().body().isPresent()),
        /** Operations whose answer has to name a Location. */
        @JsonProperty("answers-with-location")
        ANSWERS_WITH_LOCATION(page -> true, operation -> operation.answer().location() == Presence.REQUIRED),
        /** What a client reads as a resource: resources with a GET, or their operation GET. */
        @JsonProperty("reads")
        READS(
                page -> page.operation("GET").isPresent(),
                operation -> operation.method().equals("GET")
                        && operation.answer().body().isPresent()),
        /** Resources with a property that is a date. */
        @JsonProperty("has-date")
        HAS_DATE(page -> page.properties().stream().anyMatch(it -> it.type() == ValueType.DATE), operation -> true),
        /** Resources that embed others. */
        @JsonProperty("embeds")
        EMBEDS(page -> !page.embedded().isEmpty(), operation -> true),
        /** Resources with a member whose JSON kind is inferred from too little to be demanded. */
        @JsonProperty("infers-kinds")
        INFERS_KINDS(ResourcePage::infersKinds, operation -> true),
        /** What a client reads and sets by POST; that POST, or the one of a capability; its parameters that a resource shows, too. */
        @JsonProperty("sets")
        SETS(Settable::isOn, Settable::by, Settable::isProperty),
        /** Parameters with a greatest length. */
        @JsonProperty("has-max-length")
        HAS_MAX_LENGTH(page -> true, operation -> true, (page, parameter) -> parameter
                .maxLength()
                .isPresent()),
        /** Parameters whose values an enumeration closes. */
        @JsonProperty("has-enumeration")
        HAS_ENUMERATION(page -> true, operation -> true, (page, parameter) -> parameter
                .enumeration()
                .isPresent());

        private final Predicate<ResourcePage> page;
        private final Predicate<Operation> operation;
        private final BiPredicate<ResourcePage, Parameter> parameter;

        Where(Predicate<ResourcePage> page, Predicate<Operation> operation) {
            this(page, operation, (on, parameter) -> true);
        }

        Where(
                Predicate<ResourcePage> page,
                Predicate<Operation> operation,
                BiPredicate<ResourcePage, Parameter> parameter) {
            this.page = page;
            this.operation = operation;
            this.parameter = parameter;
        }
    }

    public Range {
        only = List.copyOf(only);
    }

    /** The elements, in the order of the pages. */
    public List<Element> elements(List<ResourcePage> pages) {
        Stream<ResourcePage> meant = pages.stream()
                .filter(page -> only.isEmpty() || only.contains(page.key()))
                .filter(page -> condition == null || condition.page.test(page));
        return switch (kind) {
            case RESOURCE ->
                meant.filter(page -> page.kind() == ResourcePage.Kind.RESOURCE)
                        .map(Element::resource)
                        .toList();
            case OPERATION -> meant.flatMap(this::operations).toList();
            case PARAMETER -> meant.flatMap(this::parameters).toList();
        };
    }

    private Stream<Element> parameters(ResourcePage page) {
        return page.operations().stream()
                .filter(operation -> condition == null || condition.operation.test(operation))
                .flatMap(operation -> operation.body().stream()
                        .filter(parameter -> condition == null || condition.parameter.test(page, parameter))
                        .map(parameter -> Element.parameter(page, operation, parameter)));
    }

    private Stream<Element> operations(ResourcePage page) {
        return page.operations().stream()
                .filter(operation -> condition == null || condition.operation.test(operation))
                .map(operation -> Element.operation(page, operation));
    }
}
