package org.ucwatck.harness.representation;

import java.util.List;
import org.w3c.dom.Element;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code <reason>}, whose parts may be elements, properties or attributes. */
final class XmlReason {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String TOPIC = "A-21 parts of a reason in XML";

    private final Forms forms;

    XmlReason(Forms forms) {
        this.forms = forms;
    }

    ObjectNode read(Element reason) {
        ObjectNode json = NODES.objectNode();
        for (String part : List.of("code", "subcode", "message")) {
            if (reason.hasAttribute(part)) {
                json.put(part, reason.getAttribute(part));
                forms.saw(TOPIC, "attributes");
            }
        }
        for (Element child : XmlElements.children(reason)) {
            if (!XmlElements.isNil(child, forms)) {
                read(child, json);
            }
        }
        return json;
    }

    private void read(Element child, ObjectNode json) {
        String name = child.getLocalName();
        switch (name) {
            case "parameters" -> new XmlParameters(forms).read(child, json.withArray(name));
            case "debugInfo" -> json.set(name, bag(child));
            case "link" ->
                json.put(name, child.hasAttribute("href") ? child.getAttribute("href") : child.getTextContent());
            case "property" -> {
                json.put(child.getAttribute("name"), child.getTextContent());
                forms.saw(TOPIC, "properties");
            }
            default -> json.put(name, child.getTextContent());
        }
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
