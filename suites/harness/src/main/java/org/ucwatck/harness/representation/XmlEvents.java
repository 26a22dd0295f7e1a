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
    private final Forms forms;

    XmlEvents(XmlForm form, Forms forms) {
        this.form = form;
        this.forms = forms;
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
            } else if (TYPES.contains(child.getLocalName())) {
                json.withArray("events").add(event(child));
            }
        }
        XmlForm.setUnlessEmpty(json, "_links", links);
        json.set("sender", senders);
        return json;
    }

    private ObjectNode sender(Element sender) {
        ObjectNode json = reference(sender);
        ArrayNode events = json.putArray("events");
        XmlElements.children(sender).stream().filter(XmlEvents::isEvent).forEach(child -> events.add(event(child)));
        return json;
    }

    /** Whatever tells of a resource, be its type known or not; a link is none. */
    private static boolean isEvent(Element child) {
        String name = child.getLocalName();
        boolean tells = child.hasAttribute("rel") && child.hasAttribute("href") && !name.equals("link");
        return tells || TYPES.contains(name);
    }

    private ObjectNode event(Element event) {
        ObjectNode json = NODES.objectNode();
        json.put("type", event.getLocalName());
        json.set("link", reference(event));
        ObjectNode embedded = NODES.objectNode();
        if (event.hasAttribute("status")) {
            json.put("status", event.getAttribute("status"));
            forms.saw("A-21 status of an event in XML", "an attribute");
        }
        for (Element child : XmlElements.children(event)) {
            if (!XmlElements.isNil(child, forms)) {
                read(child, json, embedded);
            }
        }
        XmlForm.setUnlessEmpty(json, "_embedded", embedded);
        return json;
    }

    private void read(Element child, ObjectNode json, ObjectNode embedded) {
        switch (child.getLocalName()) {
            case "resource" -> embedded.set(child.getAttribute("rel"), form.resource(child, ""));
            case "reason" -> json.set("reason", new XmlReason(forms).read(child));
            case "status" -> {
                json.put("status", child.getTextContent().strip());
                forms.saw("A-21 status of an event in XML", "an element");
            }
            case "property" ->
                json.put(child.getAttribute("name"), child.getTextContent().strip());
            case "in" -> json.set("in", in(child));
            case "link" -> json.set("in", reference(child));
            default -> {}
        }
    }

    /** The collection: in attributes, in a link inside, or in elements that are called as the attributes would be. */
    private ObjectNode in(Element element) {
        Optional<Element> inside = XmlElements.children(element).stream()
                .filter(child -> child.hasAttribute("href"))
                .findFirst();
        if (element.hasAttribute("href") || inside.isPresent()) {
            forms.saw("A-21 in of an event in XML", inside.isPresent() ? "a link inside" : "attributes");
            return reference(inside.orElse(element));
        }
        ObjectNode reference = reference(element);
        XmlElements.children(element)
                .forEach(child -> reference.put(
                        child.getLocalName(), child.getTextContent().strip()));
        forms.saw("A-21 in of an event in XML", "elements inside");
        return reference;
    }

    private static ObjectNode reference(Element element) {
        ObjectNode reference = XmlForm.link(element);
        if (element.hasAttribute("rel")) {
            reference.put("rel", element.getAttribute("rel"));
        }
        return reference;
    }
}
