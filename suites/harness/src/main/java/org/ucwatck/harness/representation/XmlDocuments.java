package org.ucwatck.harness.representation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ucwatck.harness.exchange.MediaType;
import org.ucwatck.harness.exchange.Payload;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML from a server that is not trusted: no document types, nothing fetched. */
public final class XmlDocuments {
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
            throw new LargerThanRead(ReadingLimits.bytes());
        }
        if (!type.charset().isEmpty()) {
            type.encoding().ifPresent(charset -> Encoding.requireDeclared(body, charset));
        }
        try {
            DocumentBuilder builder = BUILDER.get();
            builder.reset();
            builder.setErrorHandler(new Strict());
            InputSource source = new InputSource(new ByteArrayInputStream(body.bytes()));
            if (!type.charset().isEmpty()) {
                source.setEncoding(type.charset());
            }
            return builder.parse(source);
        } catch (SAXParseException e) {
            ReadingLimits.ofXml(String.valueOf(e.getMessage())).ifPresent(XmlDocuments::tooLarge);
            throw new Unreadable("malformed XML: " + e.getMessage() + " (line " + e.getLineNumber() + ", column "
                    + e.getColumnNumber() + ")");
        } catch (SAXException | IOException e) {
            throw new Unreadable("malformed XML: " + e.getMessage());
        }
    }

    private static void tooLarge(String limit) {
        throw new LargerThanRead(limit);
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
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
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
