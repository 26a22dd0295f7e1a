package org.ucwatck.conformance.robustness;

import java.nio.charset.StandardCharsets;
import org.ucwatck.conformance.application.Registration;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** POST applications in XML with a document type, which a server may refuse or ignore, but not obey. */
final class HostileDocument {
    private static final String REFERENCE = "HERE";
    private static final String DECLARATION = "?>";

    private HostileDocument() {}

    /**
     * Sends it, and deletes the application if it is taken.
     *
     * @param type the document type
     * @param reference what stands in the text of userAgent
     */
    static Exchange send(String type, String reference, CheckContext context) {
        Payload plain = Registration.valid().with("userAgent", REFERENCE).write(Format.XML);
        String text = new String(plain.bytes(), StandardCharsets.UTF_8)
                .replace(DECLARATION, DECLARATION + type)
                .replace(REFERENCE, reference);
        Exchange answer = context.send(
                Registration.request(Registration.valid(), context).body(Format.XML.mediaType(), Payload.of(text)));
        Registration.delete(answer, context);
        return answer;
    }
}
