package org.ucwatck.spec.schemas;

import java.util.List;
import java.util.regex.Pattern;

/** Says in words for a vendor what the XML Schema found wrong. */
final class XsdWords {
    /** A message of the parser and what to say instead. */
    private record Wording(Pattern parser, String words) {
        Wording(String parser, String words) {
            this(Pattern.compile(parser), words);
        }
    }

    private static final List<Wording> WORDINGS = List.of(
            new Wording(
                    "^cvc-complex-type\\.4: Attribute '([^']*)' must appear on element '([^']*)'\\.$",
                    "<$2> has no attribute $1"),
            new Wording(
                    "^cvc-elt\\.1(?:\\.a)?: Cannot find the declaration of element '([^']*)'\\.$",
                    "<$1> is no message of the UCWA namespace " + UcwaXsd.NAMESPACE),
            new Wording(
                    "^cvc-complex-type\\.2\\.4\\.[a-z]+: Invalid content was found starting with element '\\{?([^'{}]*)\\}?'.*$",
                    "<$1> does not belong here, or not in that namespace"),
            new Wording(
                    "^DOCTYPE is disallowed.*$",
                    "has a DOCTYPE, which no UCWA message needs and this suite never reads"),
            new Wording("^cvc-[A-Za-z0-9.-]+: ", ""));

    private XsdWords() {}

    static String message(String parserMessage) {
        for (var wording : WORDINGS) {
            var matcher = wording.parser().matcher(parserMessage);
            if (matcher.find()) {
                return matcher.replaceFirst(wording.words());
            }
        }
        return parserMessage;
    }
}
