package org.ucwatck.harness.representation;

import java.util.List;
import org.w3c.dom.Element;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code <reason>}; the pages show no filled parameters in XML, so that every form that says the same is read. */
final class XmlReason {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode read(Element reason) {
        ObjectNode json = NODES.objectNode();
        for (Element child : XmlElements.children(reason)) {
            String name = child.getLocalName();
            switch (name) {
                case "parameters" -> json.set(name, parameters(child));
                case "debugInfo" -> json.set(name, bag(child));
                case "property" -> json.put(child.getAttribute("name"), child.getTextContent());
                default -> json.put(name, child.getTextContent());
            }
        }
        return json;
    }

    private static ArrayNode parameters(Element element) {
        ArrayNode parameters = NODES.arrayNode();
        for (Element child : XmlElements.children(element)) {
            String name = part(child, "name");
            String reason = part(child, "reason");
            boolean hasParts = !XmlElements.children(child).isEmpty();
            parameters
                    .addObject()
                    .put("name", name.isEmpty() ? child.getLocalName() : name)
                    .put("reason", reason.isEmpty() && !hasParts ? child.getTextContent() : reason);
        }
        return parameters;
    }

    private static String part(Element parameter, String part) {
        for (String attribute : List.of(part, part.equals("reason") ? "value" : "key")) {
            if (parameter.hasAttribute(attribute)) {
                return parameter.getAttribute(attribute);
            }
        }
        return XmlElements.children(parameter).stream()
                .filter(child -> part.equals(child.getLocalName()) || part.equals(child.getAttribute("name")))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static ObjectNode bag(Element element) {
        ObjectNode bag = NODES.objectNode();
        for (Element child : XmlElements.children(element)) {
            String name = child.getAttribute("name");
            bag.put(name.isEmpty() ? child.getLocalName() : name, child.getTextContent());
        }
        return bag;
    }
}
