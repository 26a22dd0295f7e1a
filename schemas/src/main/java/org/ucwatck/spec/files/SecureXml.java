package org.ucwatck.spec.files;

import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** An XML reader that refuses DTDs and never opens anything outside the message, and what judges by a schema as it reads. */
public final class SecureXml {
    private SecureXml() {}

    /** Reads and judges; what goes wrong is told to the error handler of the reader and of the judge. */
    public static XMLReader reader(ValidatorHandler judge) {
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var reader = factory.newSAXParser().getXMLReader();
            raiseLimits(reader);
            speakEnglish(reader);
            reader.setContentHandler(new WithoutNamedTypes(judge));
            return reader;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A newer Java runtime has limits that well-formed messages exceed. */
    private static void raiseLimits(XMLReader reader) throws SAXException {
        for (String limit : List.of("maxElementDepth", "elementAttributeLimit", "maxXMLNameLimit")) {
            reader.setProperty("http://www.oracle.com/xml/jaxp/properties/" + limit, "50000");
        }
    }

    public static ValidatorHandler judge(Schema schema) {
        try {
            var judge = schema.newValidatorHandler();
            judge.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
            return judge;
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Findings are in English wherever the suite runs; only SAX 1 can set a language, and English has no name but ROOT. */
    @SuppressWarnings("deprecation")
    private static void speakEnglish(XMLReader reader) throws SAXException {
        if (reader instanceof org.xml.sax.Parser parser) {
            parser.setLocale(Locale.ROOT);
        }
    }
}
