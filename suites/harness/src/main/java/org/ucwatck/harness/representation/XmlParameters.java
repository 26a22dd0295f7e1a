package org.ucwatck.harness.representation;

import java.util.List;
import org.w3c.dom.Element;
import tools.jackson.databind.node.ArrayNode;

/** Reads the parameters of an error; no page shows them in XML, so that every form that says the same is read. */
final class XmlParameters {
    private static final String TOPIC = "A-21 parameters of an error in XML";

    private final Forms forms;

    XmlParameters(Forms forms) {
        this.forms = forms;
    }

    /** A list of parameters, or one of several such elements that each hold one. */
    void read(Element parameters, ArrayNode all) {
        List<Element> children = XmlElements.children(parameters);
        if (isOne(parameters, children)) {
            add(parameters, all);
            forms.saw(TOPIC, "an element <parameters> for each");
        } else {
            children.forEach(child -> add(child, all));
        }
    }

    private static boolean isOne(Element parameters, List<Element> children) {
        boolean named = children.stream().anyMatch(child -> child.getLocalName().equals("name"));
        return named || parameters.hasAttribute("name");
    }

    private void add(Element parameter, ArrayNode all) {
        String name = part(parameter, "name");
        String reason = part(parameter, "reason");
        boolean hasParts = !XmlElements.children(parameter).isEmpty();
        all.addObject()
                .put("name", name.isEmpty() ? parameter.getLocalName() : name)
                .put("reason", reason.isEmpty() && !hasParts ? parameter.getTextContent() : reason);
        forms.saw(TOPIC, form(parameter, name));
    }

    private static String form(Element parameter, String name) {
        if (name.isEmpty()) {
            return "an element of its name for each";
        }
        boolean property = parameter.getLocalName().equals("property");
        String kind = property ? "properties" : "elements <" + parameter.getLocalName() + ">";
        return kind + (XmlElements.children(parameter).isEmpty() ? " with attributes" : " with elements inside");
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
}
