package org.ucwatck.harness.representation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.ucwatck.spec.PropertyEntry;
import org.ucwatck.spec.ResourcePage;
import org.ucwatck.spec.ValueType;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Property values of XML, which knows only text, with the type that the page of the resource gives. */
final class XmlValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private XmlValues() {}

    static JsonNode value(Element property, Optional<ResourcePage> page) {
        return typed(property.getTextContent(), typeOf(property, page));
    }

    static ArrayNode list(Element propertyList, Optional<ResourcePage> page) {
        ValueType item = typeOf(propertyList, page) == ValueType.INTEGER_LIST ? ValueType.INTEGER : ValueType.STRING;
        ArrayNode list = NODES.arrayNode();
        XmlElements.children(propertyList).forEach(child -> list.add(typed(child.getTextContent(), item)));
        return list;
    }

    private static ValueType typeOf(Element property, Optional<ResourcePage> page) {
        return page.flatMap(p -> p.property(property.getAttribute("name")))
                .map(PropertyEntry::type)
                .orElse(ValueType.STRING);
    }

    /** Text that is not of the type stays text, for the schema to judge. */
    private static JsonNode typed(String text, ValueType type) {
        String value = text.strip();
        return switch (type) {
            case BOOLEAN ->
                switch (value) {
                    case "true", "True" -> NODES.booleanNode(true);
                    case "false", "False" -> NODES.booleanNode(false);
                    default -> NODES.stringNode(text);
                };
            case INTEGER ->
                value.matches("-?\\d{1,18}") ? NODES.numberNode(Long.parseLong(value)) : NODES.stringNode(text);
            case NUMBER ->
                value.matches("-?\\d{1,18}(\\.\\d+)?")
                        ? NODES.numberNode(Double.parseDouble(value))
                        : NODES.stringNode(text);
            case DATE ->
                NODES.stringNode(date(value)
                        .map(date -> "/Date(" + date.toEpochMilli() + ")/")
                        .orElse(text));
            default -> NODES.stringNode(text);
        };
    }

    /** ISO 8601 with or without an offset; without one it is read as UTC. */
    static Optional<Instant> date(String text) {
        try {
            boolean offset = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") && text.contains("T");
            return Optional.of(
                    offset
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
