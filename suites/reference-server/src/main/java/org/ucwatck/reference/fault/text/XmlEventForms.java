package org.ucwatck.reference.fault.text;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Other forms of the parts of an event in XML, which no page shows. */
final class XmlEventForms {
    private XmlEventForms() {}

    static void inAsLink(Document document) {
        for (Element in : XmlForms.all(document, "in")) {
            Element link = XmlForms.add(in, "link");
            for (String attribute : List.of("rel", "href", "title")) {
                if (in.hasAttribute(attribute)) {
                    link.setAttribute(attribute, in.getAttribute(attribute));
                    in.removeAttribute(attribute);
                }
            }
        }
    }

    static void linksAlone(Document document) {
        Element root = document.getDocumentElement();
        if (root.getLocalName().equals("events")
                && XmlForms.all(document, "sender").isEmpty()) {
            root.removeAttribute("href");
        }
    }

    static void statusAsElement(Document document) {
        for (Element completed : XmlForms.all(document, "completed")) {
            if (completed.hasAttribute("status")) {
                XmlForms.add(completed, "status", completed.getAttribute("status"));
                completed.removeAttribute("status");
            }
        }
    }
}
