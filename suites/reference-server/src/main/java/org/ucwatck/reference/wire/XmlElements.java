package org.ucwatck.reference.wire;

import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of the UCWA namespace on a stream, with or without prefix and indentation. */
final class XmlElements {
    private final XMLStreamWriter out;
    private final Style style;
    private int depth;

    XmlElements(XMLStreamWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write to memory", e);
        }
    }

    void start() {
        run(() -> out.writeStartDocument("utf-8", "1.0"));
    }

    void end() {
        run(() -> {
            out.writeEndDocument();
            out.flush();
        });
    }

    void open(String name, Map<String, String> attributes) {
        run(() -> {
            indent();
            begin(name, attributes);
            depth++;
        });
    }

    void close() {
        run(() -> {
            depth--;
            indent();
            out.writeEndElement();
        });
    }

    void empty(String name, Map<String, String> attributes) {
        run(() -> {
            indent();
            out.writeEmptyElement(style.prefix(), name, XmlWriter.NAMESPACE);
            write(attributes);
        });
    }

    void text(String name, Map<String, String> attributes, String text) {
        run(() -> {
            indent();
            begin(name, attributes);
            characters(text);
            out.writeEndElement();
        });
    }

    private void begin(String name, Map<String, String> attributes) throws XMLStreamException {
        out.writeStartElement(style.prefix(), name, XmlWriter.NAMESPACE);
        if (depth == 0 && style.prefix().isEmpty()) {
            out.writeDefaultNamespace(XmlWriter.NAMESPACE);
        } else if (depth == 0) {
            out.writeNamespace(style.prefix(), XmlWriter.NAMESPACE);
        }
        write(attributes);
    }

    private void write(Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.writeAttribute(attribute.getKey(), legal(attribute.getValue()));
        }
    }

    // A carriage return written as itself would be read back as a line feed.
    private void characters(String text) throws XMLStreamException {
        String[] parts = text.split("\r", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                out.writeEntityRef("#13");
            }
            out.writeCharacters(legal(parts[i]));
        }
    }

    private static String legal(String text) {
        return text.codePoints().allMatch(XmlElements::isLegal)
                ? text
                : text.codePoints()
                        .map(each -> isLegal(each) ? each : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isLegal(int each) {
        boolean blank = each == '\t' || each == '\n' || each == '\r';
        boolean surrogate = each >= 0xD800 && each <= 0xDFFF;
        return blank || (each >= ' ' && !surrogate && each != 0xFFFE && each != 0xFFFF);
    }

    private void indent() throws XMLStreamException {
        if (style.pretty()) {
            out.writeCharacters("\n" + "  ".repeat(depth));
        }
    }
}
