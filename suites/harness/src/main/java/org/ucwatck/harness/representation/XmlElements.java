package org.ucwatck.harness.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The child elements that count: those of the namespace of the root, so that foreign additions are passed over. */
final class XmlElements {
    private XmlElements() {}

    static List<Element> children(Element parent) {
        String namespace = parent.getOwnerDocument().getDocumentElement().getNamespaceURI();
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && Objects.equals(child.getNamespaceURI(), namespace)) {
                children.add(child);
            }
        }
        return children;
    }

    /** Whether it says of itself that it has no value, as XML Schema has it: then it counts as absent. */
    static boolean isNil(Element element, Forms forms) {
        String nil = element.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil");
        boolean absent = nil.equals("true") || nil.equals("1");
        if (absent) {
            forms.saw("A-34 member without a value", "xsi:nil");
        }
        return absent;
    }
}
