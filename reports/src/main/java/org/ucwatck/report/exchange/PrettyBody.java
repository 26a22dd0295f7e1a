package org.ucwatck.report.exchange;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Source;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamResult;
import org.ucwatck.report.output.JsonText;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JacksonException;

/** A body with line breaks and indentation where it is JSON or XML; anything else, or what is malformed, as it came. */
final class PrettyBody {
    /** Characters of a body that is laid out; nobody reads a longer one. */
    private static final int LONGEST = 200_000;

    private PrettyBody() {}

    static String of(String body) {
        String text = body.strip();
        if (text.length() > LONGEST) {
            return body;
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return json(text).orElse(body);
        }
        return text.startsWith("<") ? xml(text).orElse(body) : body;
    }

    private static Optional<String> json(String text) {
        try {
            return Optional.of(JsonText.pretty(JsonText.read(text)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The JDK's transformer; it is told to load nothing, so a DTD in a hostile answer stays harmless. */
    private static Optional<String> xml(String text) {
        if (text.contains("<!DOCTYPE")) {
            return Optional.empty();
        }
        try {
            StringWriter out = new StringWriter();
            Source source = new SAXSource(reader(), new InputSource(new StringReader(text)));
            indenting().transform(source, new StreamResult(out));
            return Optional.of(out.toString().strip());
        } catch (TransformerException | SAXException | ParserConfigurationException e) {
            return Optional.empty();
        }
    }

    /** One with a handler of its own: that of the JDK prints to the terminal what it also throws. */
    private static XMLReader reader() throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        SAXParser parser = factory.newSAXParser();
        parser.setProperty(Body.DEPTH_LIMIT, Body.DEEPEST);
        XMLReader reader = parser.getXMLReader();
        reader.setErrorHandler(new DefaultHandler());
        return reader;
    }

    private static Transformer indenting() throws TransformerException {
        TransformerFactory factory = TransformerFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        Transformer transformer = factory.newTransformer();
        transformer.setErrorListener(new Quiet());
        transformer.setOutputProperty(OutputKeys.INDENT, "yes");
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
        return transformer;
    }

    /** The JDK prints to the terminal what it also throws; this one only throws. */
    private static final class Quiet implements javax.xml.transform.ErrorListener {
        @Override
        public void warning(TransformerException e) {}

        @Override
        public void error(TransformerException e) throws TransformerException {
            throw e;
        }

        @Override
        public void fatalError(TransformerException e) throws TransformerException {
            throw e;
        }
    }
}
