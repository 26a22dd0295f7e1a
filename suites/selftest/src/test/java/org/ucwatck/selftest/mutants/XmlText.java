package org.ucwatck.selftest.mutants;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** XML that this JVM has recorded itself, read and written. */
final class XmlText {
    private static final DocumentBuilderFactory READER = DocumentBuilderFactory.newDefaultNSInstance();
    private static final TransformerFactory WRITER = TransformerFactory.newDefaultInstance();

    private XmlText() {}

    static Document parse(String text) {
        try {
            return READER.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static String write(Document document) {
        try {
            Transformer writer = WRITER.newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "utf-8");
            StringWriter text = new StringWriter();
            writer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
