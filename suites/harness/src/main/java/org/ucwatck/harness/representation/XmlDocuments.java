package org.ucwatck.harness.representation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.ucwatck.harness.exchange.MediaType;
import org.ucwatck.harness.exchange.Payload;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML from a server that is not trusted: no document types, nothing fetched. */
public final class XmlDocuments {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    /** A builder is costly to make and serves one thread at a time. */
    private static final ThreadLocal<DocumentBuilder> BUILDER = ThreadLocal.withInitial(XmlDocuments::builder);

    private XmlDocuments() {}

    /**
     * Reads a body.
     *
     * @throws Unreadable with the place, when the body is not well-formed
     * @throws LargerThanRead when it exceeds {@link ReadingLimits}
     */
    public static Document parse(Payload body, MediaType type) {
        if (!body.isWhole()) {
            throw new LargerThanRead(body);
        }
        if (!type.charset().isEmpty()) {
            type.encoding().ifPresent(charset -> Encoding.requireDeclared(body, charset));
        }
        try {
            DocumentBuilder builder = BUILDER.get();
            builder.reset();
            builder.setErrorHandler(new Strict());
            requireReadable(body, type);
            return builder.parse(source(body, type));
        } catch (SAXParseException e) {
            ReadingLimits.ofXml(String.valueOf(e.getMessage())).ifPresent(XmlDocuments::refuse);
            throw new Unreadable("malformed XML: " + e.getMessage() + " (line " + e.getLineNumber() + ", column "
                    + e.getColumnNumber() + ")");
        } catch (SAXException | IOException e) {
            throw new Unreadable("malformed XML: " + e.getMessage());
        }
    }

    private static void refuse(LargerThanRead tooLarge) {
        throw tooLarge;
    }

    private static InputSource source(Payload body, MediaType type) {
        InputSource source = new InputSource(new ByteArrayInputStream(body.bytes()));
        if (!type.charset().isEmpty()) {
            source.setEncoding(type.charset());
        }
        return source;
    }

    /** Counts a body that may be too large; what else is wrong with it is for the builder to say. */
    private static void requireReadable(Payload body, MediaType type) throws IOException {
        if (!Size.isDoubtful(body)) {
            return;
        }
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            SAXParser parser = factory.newSAXParser();
            ReadingLimits.xml(parser);
            parser.parse(source(body, type), new Size(body.bounds()));
        } catch (SAXException e) {
            ReadingLimits.ofXml(String.valueOf(e.getMessage())).ifPresent(XmlDocuments::refuse);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            return factory().newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setCoalescing(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(NO_DOCTYPE, true);
        ReadingLimits.xml(factory);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory;
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
