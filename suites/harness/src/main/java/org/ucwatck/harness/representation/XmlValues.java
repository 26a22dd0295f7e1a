package org.ucwatck.harness.representation;

import java.util.Locale;
import java.util.Optional;
import org.ucwatck.spec.pages.PropertyEntry;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.pages.ValueType;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Property values of XML, which knows only text, with the type that the page of the resource gives. */
public final class XmlValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String BOOLEAN = "A-36 boolean in XML";

    /** Stands before a text that should be a date in ISO 8601, which none of the form of JSON is. */
    public static final String NO_DATE = "no date: ";

    private final Forms forms;

    XmlValues(Forms forms) {
        this.forms = forms;
    }

    JsonNode value(Element property, Optional<ResourcePage> page) {
        Optional<PropertyEntry> entry = entry(property, page);
        JsonNode value = typed(property.getTextContent(), typeOf(entry));
        Optional<ValueType> worded = entry.flatMap(PropertyEntry::worded).filter(ValueType.BOOLEAN::equals);
        return worded.isPresent() ? typed(property.getTextContent(), ValueType.BOOLEAN) : value;
    }

    ArrayNode list(Element propertyList, Optional<ResourcePage> page) {
        ValueType item =
                typeOf(entry(propertyList, page)) == ValueType.INTEGER_LIST ? ValueType.INTEGER : ValueType.STRING;
        ArrayNode list = NODES.arrayNode();
        XmlElements.children(propertyList).stream()
                .filter(child -> !XmlElements.isNil(child, forms))
                .forEach(child -> list.add(typed(child.getTextContent(), item)));
        return list;
    }

    private static Optional<PropertyEntry> entry(Element property, Optional<ResourcePage> page) {
        return page.flatMap(p -> p.property(property.getAttribute("name")));
    }

    private static ValueType typeOf(Optional<PropertyEntry> entry) {
        return entry.map(PropertyEntry::type).orElse(ValueType.STRING);
    }

    /** Text that is not of the type stays text, for the schema to judge. */
    private JsonNode typed(String text, ValueType type) {
        String value = text.strip();
        return switch (type) {
            case BOOLEAN ->
                truth(value).map(it -> (JsonNode) NODES.booleanNode(it)).orElse(NODES.stringNode(text));
            case INTEGER ->
                value.matches("[-+]?\\d{1,18}") ? NODES.numberNode(Long.parseLong(value)) : NODES.stringNode(text);
            case NUMBER ->
                value.matches("[-+]?\\d{1,18}(\\.\\d+)?")
                        ? NODES.numberNode(Double.parseDouble(value))
                        : NODES.stringNode(text);
            case DATE ->
                NODES.stringNode(IsoDates.read(value, forms)
                        .map(date -> "/Date(" + date.toEpochMilli() + ")/")
                        .orElse(NO_DATE + text));
            default -> NODES.stringNode(text);
        };
    }

    private Optional<Boolean> truth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> seen(value, true);
            case "false", "0" -> seen(value, false);
            default -> Optional.empty();
        };
    }

    private Optional<Boolean> seen(String value, boolean truth) {
        forms.saw(BOOLEAN, Character.isDigit(value.charAt(0)) ? "1 and 0" : "a word such as " + value);
        return Optional.of(truth);
    }
}
