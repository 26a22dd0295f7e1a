package org.ucwatck.spec;

/** Says in words for a vendor what the XML Schema found wrong. */
final class XsdWords {
    private XsdWords() {}

    static String message(String parserMessage) {
        return parserMessage.replaceFirst("^cvc-[A-Za-z0-9.-]+: ", "");
    }
}
