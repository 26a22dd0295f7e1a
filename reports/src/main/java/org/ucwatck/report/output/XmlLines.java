package org.ucwatck.report.output;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML written one element a line, indented, escaped by the JDK, with no character that XML forbids. */
public final class XmlLines {
    private final XMLStreamWriter out;
    private int depth;

    /** Begins a document. */
    public XmlLines(XMLStreamWriter out) throws XMLStreamException {
        this.out = out;
        out.writeStartDocument("UTF-8", "1.0");
    }

    /** Names and values in turn, kept in that order. */
    public static Map<String, String> attributes(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }

    /** Begins an element that has others in it. */
    public void open(String name, Map<String, String> attributes) throws XMLStreamException {
        indent();
        out.writeStartElement(name);
        write(attributes);
        depth++;
    }

    /** Ends the element that began last. */
    public void close() throws XMLStreamException {
        depth--;
        indent();
        out.writeEndElement();
    }

    /** An element with nothing in it. */
    public void empty(String name, Map<String, String> attributes) throws XMLStreamException {
        indent();
        out.writeEmptyElement(name);
        write(attributes);
    }

    /** An element with a text in it. */
    public void text(String name, Map<String, String> attributes, String text) throws XMLStreamException {
        indent();
        out.writeStartElement(name);
        write(attributes);
        out.writeCharacters(Printable.of(text));
        out.writeEndElement();
    }

    /** Ends the document. */
    public void end() throws XMLStreamException {
        out.writeCharacters("\n");
        out.writeEndDocument();
        out.close();
    }

    private void write(Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.writeAttribute(attribute.getKey(), Printable.line(attribute.getValue()));
        }
    }

    private void indent() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
