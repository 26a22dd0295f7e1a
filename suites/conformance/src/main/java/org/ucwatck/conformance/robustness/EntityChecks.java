package org.ucwatck.conformance.robustness;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Bodies whose document type would make the server fetch something or fill its memory (RFC 7303 and 3470, security). */
@ConformanceChecks
record EntityChecks(Format format) {
    private static final String EXTERNAL = "robustness.external-entity";
    private static final String EXPANSION = "robustness.entity-expansion";
    private static final String POST = "applications.POST";

    /** Levels that each double the one below: some 4,000 characters in all, which harms nobody. */
    private static final int LEVELS = 12;

    /** Each way for a document to name something outside of it. */
    private enum External {
        GENERAL("a general entity", "<!DOCTYPE input [<!ENTITY e SYSTEM \"URL\">]>", "&e;"),
        PARAMETER("a parameter entity", "<!DOCTYPE input [<!ENTITY % p SYSTEM \"URL\"> %p;]>", "ucwa-tck"),
        SUBSET("an external document type", "<!DOCTYPE input SYSTEM \"URL\">", "ucwa-tck");

        private final String words;
        private final String type;
        private final String reference;

        External(String words, String type, String reference) {
            this.words = words;
            this.type = type;
            this.reference = reference;
        }
    }

    /** One after the other, since the suite can listen at the address of a target file only once. */
    @Test
    @Check(rule = EXTERNAL, operation = POST, formats = Format.XML)
    void nothingOutsideOfTheBodyIsFetched(CheckContext context) {
        Canary canary = Canary.of(context);
        for (External external : External.values()) {
            String address = canary.address();
            Exchange answer = HostileDocument.send(external.type.replace("URL", address), external.reference, context);
            context.judge(EXTERNAL, answer)
                    .of("a body with " + external.words)
                    .that(!canary.hears(address), "nobody asks for its address", "the target asked for its address");
        }
    }

    /** Whether they are refused, ignored or put in, nothing breaks by so few. */
    @Test
    @Check(rule = EXPANSION, operation = POST, formats = Format.XML)
    void nestedEntitiesBreakNothing(CheckContext context) {
        Exchange answer = HostileDocument.send(nested(), "&e" + LEVELS + ";", context);

        context.choice("nested entities", "HTTP " + answer.status(), answer);
        context.judge(EXPANSION, answer)
                .of("a body with " + LEVELS + " levels of nested entities")
                .that(answer.status() < 500, "any answer but an error of the server", "HTTP " + answer.status());
    }

    private static String nested() {
        return IntStream.rangeClosed(1, LEVELS)
                .mapToObj(level -> "<!ENTITY e%d \"&e%d;&e%d;\">".formatted(level, level - 1, level - 1))
                .collect(Collectors.joining("", "<!DOCTYPE input [<!ENTITY e0 \"a\">", "]>"));
    }
}
