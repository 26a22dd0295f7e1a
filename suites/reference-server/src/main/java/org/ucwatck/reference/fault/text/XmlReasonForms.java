package org.ucwatck.reference.fault.text;

import java.util.List;
import java.util.function.BiConsumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Other forms of {@code <reason>} in XML: no page shows its parameters or what debugInfo may hold. */
final class XmlReasonForms {
    private XmlReasonForms() {}

    static void nestParameters(Document document) {
        eachParameter(document, (parameters, property) -> {
            Element parameter = XmlForms.add(parameters, "parameter");
            XmlForms.add(parameter, "name", property.getAttribute("name"));
            XmlForms.add(parameter, "reason", property.getTextContent());
        });
    }

    static void parametersInAttributes(Document document) {
        eachParameter(document, (parameters, property) -> {
            Element parameter = XmlForms.add(parameters, "parameter");
            parameter.setAttribute("name", property.getAttribute("name"));
            parameter.setAttribute("reason", property.getTextContent());
        });
    }

    private static void eachParameter(Document document, BiConsumer<Element, Element> written) {
        for (Element parameters : XmlForms.all(document, "parameters")) {
            for (Element property : XmlForms.children(parameters)) {
                if (property.getLocalName().equals("property")) {
                    written.accept(parameters, property);
                    parameters.removeChild(property);
                }
            }
        }
    }

    static void reasonInAttributes(Document document) {
        for (Element reason : XmlForms.all(document, "reason")) {
            for (Element part : XmlForms.children(reason)) {
                if (List.of("code", "subcode", "message").contains(part.getLocalName())) {
                    reason.setAttribute(part.getLocalName(), part.getTextContent());
                    reason.removeChild(part);
                }
            }
        }
    }

    /** Elements that mean something elsewhere, without what they need there. */
    static void debugAnything(Document document) {
        for (Element code : XmlForms.all(document, "code")) {
            Element debugInfo = XmlForms.add((Element) code.getParentNode(), "debugInfo");
            XmlForms.add(debugInfo, "reason", "a component timed out");
            XmlForms.add(debugInfo, "link").setAttribute("href", "no reference at all");
            XmlForms.add(XmlForms.add(debugInfo, "resource"), "property");
            Element alien = document.createElementNS(null, "reason");
            debugInfo.appendChild(alien);
        }
    }
}
