package org.ucwatck.spec;

import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** An XML reader that refuses DTDs, never opens anything outside the message, and judges by a schema as it reads. */
final class SecureXml {
    private SecureXml() {}

    static XMLReader reader(Schema schema) {
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setSchema(schema);
            var reader = factory.newSAXParser().getXMLReader();
            raiseLimits(reader);
            speakEnglish(reader);
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

    /** Findings are in English wherever the suite runs; only SAX 1 can set a language, and English has no name but ROOT. */
    @SuppressWarnings("deprecation")
    private static void speakEnglish(XMLReader reader) throws SAXException {
        if (reader instanceof org.xml.sax.Parser parser) {
            parser.setLocale(Locale.ROOT);
        }
    }
}
