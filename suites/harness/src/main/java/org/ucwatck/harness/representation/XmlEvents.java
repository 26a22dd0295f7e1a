package org.ucwatck.harness.representation;

import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code <events>}; {@code in}, {@code status} and {@code reason} in any form that says the same. */
final class XmlEvents {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> TYPES = Set.of("added", "updated", "deleted", "started", "completed");

    private final XmlForm form;

    XmlEvents(XmlForm form) {
        this.form = form;
    }

    ObjectNode read(Element events) {
        ObjectNode json = NODES.objectNode();
        ObjectNode links = NODES.objectNode();
        if (events.hasAttribute("href")) {
            links.set("self", NODES.objectNode().put("href", events.getAttribute("href")));
        }
        ArrayNode senders = NODES.arrayNode();
        for (Element child : XmlElements.children(events)) {
            if (child.getLocalName().equals("link")) {
                XmlForm.addLink(links, child, Optional.empty());
            } else if (child.getLocalName().equals("sender")) {
                senders.add(sender(child));
            }
        }
        XmlForm.setUnlessEmpty(json, "_links", links);
        json.set("sender", senders);
        return json;
    }

    private ObjectNode sender(Element sender) {
        ObjectNode json = reference(sender);
        ArrayNode events = json.putArray("events");
        XmlElements.children(sender).stream()
                .filter(child -> TYPES.contains(child.getLocalName()))
                .forEach(child -> events.add(event(child)));
        return json;
    }

    private ObjectNode event(Element event) {
        ObjectNode json = NODES.objectNode();
        json.put("type", event.getLocalName());
        json.set("link", reference(event));
        ObjectNode embedded = NODES.objectNode();
        if (event.hasAttribute("status")) {
            json.put("status", event.getAttribute("status"));
        }
        for (Element child : XmlElements.children(event)) {
            switch (child.getLocalName()) {
                case "resource" -> embedded.set(child.getAttribute("rel"), form.resource(child, ""));
                case "reason" -> json.set("reason", new XmlReason().read(child));
                case "status" -> json.put("status", child.getTextContent().strip());
                case "property" ->
                    json.put(child.getAttribute("name"), child.getTextContent().strip());
                case "in" -> json.set("in", reference(child));
                case "link" -> json.set("in", reference(child));
                default -> {}
            }
        }
        XmlForm.setUnlessEmpty(json, "_embedded", embedded);
        return json;
    }

    private static ObjectNode reference(Element element) {
        ObjectNode reference = XmlForm.link(element);
        if (element.hasAttribute("rel")) {
            reference.put("rel", element.getAttribute("rel"));
        }
        return reference;
    }
}
