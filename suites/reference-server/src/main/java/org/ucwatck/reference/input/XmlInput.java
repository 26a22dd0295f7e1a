package org.ucwatck.reference.input;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.wire.Bytes;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.XmlWriter;

/** Reads XML input: an {@code input} element, or a whole resource played back, without any document type. */
final class XmlInput {
    private static final int DEEPEST = 64;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Map<String, @Nullable Object> properties = new LinkedHashMap<>();

    private XmlInput(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static Input read(String text) {
        String xml = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return xml.isBlank() ? Input.NONE : read(() -> FACTORY.createXMLStreamReader(new StringReader(xml)));
    }

    /** Reads bytes whose encoding only the document itself tells. */
    static Input read(Bytes bytes) {
        return bytes.isEmpty()
                ? Input.NONE
                : read(() -> FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes.toArray())));
    }

    private interface Opening {
        XMLStreamReader open() throws XMLStreamException;
    }

    private static Input read(Opening opening) {
        try {
            return new XmlInput(opening.open()).document();
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw Refusal.malformed("The request body is not well-formed XML.");
        }
    }

    private Input document() throws XMLStreamException {
        toRoot();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                child();
            }
        }
        while (reader.hasNext()) {
            reader.next();
        }
        return new Input(properties, false);
    }

    private void toRoot() throws XMLStreamException {
        while (!reader.isStartElement()) {
            if (reader.next() == XMLStreamConstants.DTD) {
                throw Refusal.malformed("A document type declaration is not allowed.");
            }
        }
        boolean known =
                reader.getLocalName().equals("input") || reader.getLocalName().equals("resource");
        if (!known || !XmlWriter.NAMESPACE.equals(reader.getNamespaceURI())) {
            throw Refusal.malformed("The request body is not an input element of the UCWA namespace.");
        }
    }

    private void child() throws XMLStreamException {
        boolean ours = XmlWriter.NAMESPACE.equals(reader.getNamespaceURI());
        switch (ours ? reader.getLocalName() : "") {
            case "property" -> properties.put(name(), text());
            case "propertyList" -> properties.put(name(), items());
            case "link" -> {
                content();
                skip();
            }
            default -> skip();
        }
    }

    /** A link to content by value counts as a value of its name; any other link is left out. */
    private void content() {
        @Nullable String rel = reader.getAttributeValue(null, "rel");
        @Nullable String href = reader.getAttributeValue(null, "href");
        if (rel != null && href != null && href.startsWith("data:")) {
            properties.putIfAbsent(rel, href);
        }
    }

    private String name() {
        @Nullable String name = reader.getAttributeValue(null, "name");
        if (name == null || name.isEmpty()) {
            throw Refusal.malformed("A property has no name.");
        }
        return name;
    }

    private @Nullable String text() throws XMLStreamException {
        boolean nil = "true".equals(reader.getAttributeValue("http://www.w3.org/2001/XMLSchema-instance", "nil"));
        String text = reader.getElementText();
        return nil ? null : text;
    }

    private List<String> items() throws XMLStreamException {
        List<String> items = new ArrayList<>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                items.add(reader.getElementText());
            }
        }
        return items;
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            if (depth > DEEPEST) {
                throw Refusal.malformed("The request body is nested too deeply.");
            }
        }
    }
}
