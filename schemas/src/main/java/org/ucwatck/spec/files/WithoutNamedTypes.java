package org.ucwatck.spec.files;

import javax.xml.XMLConstants;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/** Hands a message on without {@code xsi:type}, by which an element says what type it thinks it has: nothing is judged by it. */
final class WithoutNamedTypes extends XMLFilterImpl {
    WithoutNamedTypes(ContentHandler judge) {
        setContentHandler(judge);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        int type = attributes.getIndex(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type");
        if (type < 0) {
            super.startElement(uri, localName, name, attributes);
        } else {
            var others = new AttributesImpl(attributes);
            others.removeAttribute(type);
            super.startElement(uri, localName, name, others);
        }
    }
}
