package org.ucwatck.reference.fault.text;

import java.util.List;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Other forms of values in XML: booleans, dates, what is absent, and types that are named. */
final class XmlValueForms {
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    private XmlValueForms() {}

    static void numericBooleans(Document document) {
        values(document, "True|False", it -> it.equals("True") ? "1" : "0");
    }

    static void basicDates(Document document) {
        values(document, DATE, it -> it.replaceAll("[-:]", "").replace("Z", "+00"));
    }

    static void datesWithoutTime(Document document) {
        values(document, DATE, it -> it.substring(0, 10));
    }

    private static void values(Document document, String pattern, UnaryOperator<String> change) {
        XmlForms.properties(document)
                .filter(property -> property.getTextContent().matches(pattern))
                .forEach(property -> property.setTextContent(change.apply(property.getTextContent())));
    }

    /** What an error and a conversation could say and do not. */
    static void nil(Document document) {
        document.getDocumentElement().setAttributeNS(XMLNS, "xmlns:xsi", XmlForms.XSI);
        for (Element reason : XmlForms.all(document, "reason")) {
            for (String part : List.of("subcode", "message", "parameters", "debugInfo")) {
                boolean there = XmlForms.children(reason).stream()
                        .anyMatch(child -> child.getLocalName().equals(part));
                if (!there && !reason.hasAttribute(part)) {
                    absent(XmlForms.add(reason, part));
                }
            }
        }
        for (Element resource : XmlForms.all(document, "resource")) {
            if (resource.getAttribute("rel").equals("conversation")) {
                for (String name : List.of("expirationTime", "audienceMute")) {
                    Element property = XmlForms.add(resource, "property");
                    property.setAttribute("name", name);
                    absent(property);
                }
            }
        }
    }

    private static void absent(Element element) {
        element.setAttributeNS(XmlForms.XSI, "xsi:nil", "true");
    }

    static void typesNamed(Document document) {
        Element root = document.getDocumentElement();
        root.setAttributeNS(XMLNS, "xmlns:xsi", XmlForms.XSI);
        root.setAttributeNS(XMLNS, "xmlns:xsd", XSD);
        XmlForms.properties(document).forEach(property -> {
            boolean truth = property.getTextContent().matches("(?i)true|false");
            property.setAttributeNS(XmlForms.XSI, "xsi:type", truth ? "xsd:boolean" : "xsd:string");
        });
    }
}
