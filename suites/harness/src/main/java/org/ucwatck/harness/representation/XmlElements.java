package org.ucwatck.harness.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
}
