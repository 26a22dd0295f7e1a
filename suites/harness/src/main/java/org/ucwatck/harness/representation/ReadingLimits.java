package org.ucwatck.harness.representation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParser;
import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.config.Excess;
import org.ucwatck.harness.exchange.Payload;
import org.xml.sax.SAXException;
import tools.jackson.core.StreamReadConstraints;

/**
 * How large a body may be to be read: what the target file allows ({@link Bounds}), and besides {@link #DIGITS} digits of a
 * number, {@link #NAME} characters of an XML name, {@link #ATTRIBUTES} attributes of an element. The pages know no such
 * limits, so that what exceeds them is inconclusive and never a finding.
 */
public final class ReadingLimits {
    /** Digits of a JSON number. */
    public static final int DIGITS = 10_000;

    /** Characters of the name of an XML element or attribute. */
    public static final int NAME = 50_000;

    /** Attributes of one XML element. */
    public static final int ATTRIBUTES = 10_000;

    /** Deeper than anything that is read, so that {@link Size} says which limit it is. */
    private static final int PARSED_DEPTH = Bounds.DEEPEST + 1;

    private static final String JAXP = "http://www.oracle.com/xml/jaxp/properties/";
    private static final Pattern XML_LIMIT = Pattern.compile("^JAXP0001000(\\d)");

    private ReadingLimits() {}

    static StreamReadConstraints json() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(PARSED_DEPTH)
                .maxNumberLength(DIGITS)
                .maxNameLength(Payload.MOST_BYTES)
                .maxStringLength(Payload.MOST_BYTES)
                .build();
    }

    /** What a parser of JSON calls the limit that was exceeded. */
    static LargerThanRead ofJson(String message) {
        String words = message.toLowerCase(Locale.ROOT);
        if (words.contains("depth")) {
            return depth();
        }
        return new LargerThanRead(
                words.contains("number") ? DIGITS + " digits of a number" : Payload.MOST_BYTES + " bytes");
    }

    /** A newer Java runtime has lower limits of its own. */
    static void xml(DocumentBuilderFactory factory) {
        factory.setAttribute(JAXP + "maxElementDepth", String.valueOf(PARSED_DEPTH));
        factory.setAttribute(JAXP + "elementAttributeLimit", String.valueOf(ATTRIBUTES));
        factory.setAttribute(JAXP + "maxXMLNameLimit", String.valueOf(NAME));
    }

    /** The same for a parser that makes no tree. */
    static void xml(SAXParser parser) throws SAXException {
        parser.setProperty(JAXP + "maxElementDepth", String.valueOf(PARSED_DEPTH));
        parser.setProperty(JAXP + "elementAttributeLimit", String.valueOf(ATTRIBUTES));
        parser.setProperty(JAXP + "maxXMLNameLimit", String.valueOf(NAME));
    }

    /** The limit that an XML parser says was exceeded; empty when it complains of something else. */
    static Optional<LargerThanRead> ofXml(String message) {
        Matcher code = XML_LIMIT.matcher(message);
        if (!code.find()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (code.group(1)) {
                    case "2" -> new LargerThanRead(ATTRIBUTES + " attributes of an element");
                    case "6" -> depth();
                    default -> new LargerThanRead(NAME + " characters of a name");
                });
    }

    private static LargerThanRead depth() {
        return new LargerThanRead(Excess.count("depth", Bounds.DEEPEST));
    }
}
