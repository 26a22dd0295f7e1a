package org.ucwatck.spec.schemas;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.ucwatck.spec.files.SecureXml;
import org.ucwatck.spec.files.SpecFiles;
import org.ucwatck.spec.files.SpecUnreadable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** The XML Schemas of UCWA messages (page PayloadFormat): one for what servers send, one for what clients send. Thread-safe; never resolves anything outside the message. */
public final class UcwaXsd {
    /** The namespace of every UCWA element. */
    public static final String NAMESPACE = "http://schemas.microsoft.com/rtc/2012/03/ucwa";

    private static final UcwaXsd ANSWERS = read("xsd/ucwa.xsd");
    private static final UcwaXsd REQUESTS = read("xsd/ucwa-requests.xsd");

    /** What reads a message and what judges it; costly to make, and of use to one thread at a time. */
    private record Reading(XMLReader reader, ValidatorHandler judge) {
        static Reading of(Schema schema) {
            var judge = SecureXml.judge(schema);
            return new Reading(SecureXml.reader(judge), judge);
        }
    }

    private final ThreadLocal<Reading> readings;

    private UcwaXsd(Schema schema) {
        this.readings = ThreadLocal.withInitial(() -> Reading.of(schema));
    }

    /** What servers send: resources, errors and event pages. */
    public static UcwaXsd load() {
        return ANSWERS;
    }

    /** What clients send: inputs, and resources that are sent back. */
    public static UcwaXsd loadRequests() {
        return REQUESTS;
    }

    private static UcwaXsd read(String file) {
        try (var stream = SpecFiles.open(file)) {
            var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return new UcwaXsd(factory.newSchema(new StreamSource(stream)));
        } catch (SAXException e) {
            throw new SpecUnreadable(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Judges a message; a message that is no well-formed XML, or has a DTD, is a violation too. */
    public List<Violation> validate(byte[] message) {
        var found = new Collector();
        var reading = readings.get();
        reading.reader().setErrorHandler(found);
        reading.judge().setErrorHandler(found);
        try {
            reading.reader().parse(new InputSource(new ByteArrayInputStream(message)));
        } catch (SAXParseException e) {
            found.add(e);
        } catch (SAXException e) {
            found.violations.add(new Violation("", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            found.violations.add(new Violation("", "the message can't be decoded: " + e.getMessage()));
        }
        return List.copyOf(found.violations);
    }

    /** Collects instead of stopping at the first error. */
    private static final class Collector implements ErrorHandler {
        private final List<Violation> violations = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {
            add(e);
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }

        private void add(SAXParseException e) {
            var place = e.getLineNumber() < 1 ? "" : "line " + e.getLineNumber() + ", column " + e.getColumnNumber();
            violations.add(new Violation(place, XsdWords.message(String.valueOf(e.getMessage()))));
        }
    }
}
