package org.ucwatck.conformance.application;

import org.junit.jupiter.api.Test;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** ETags on GET of communication (page HTTP, headers). */
@ConformanceChecks
record ConditionalGetChecks(Format format) {
    private static final String OPERATION = "communication.GET";
    private static final String CONDITION = "If-None-Match";

    @Test
    @Check(rule = "update.not-modified", operation = OPERATION)
    void resourceThatDidNotChangeIsNotSentAgain(CheckContext context) {
        Replaceable before = Replaceable.now(context);
        if (before.header().isEmpty()) {
            throw new NotOffered("communication comes without a header ETag, which a condition could name");
        }
        Exchange answer = context.send(before.get().header(CONDITION, before.etag()));
        boolean changed = !Replaceable.now(context).etag().equals(before.etag());
        context.judge("update.not-modified", answer)
                .that(
                        changed || answer.status() == 304,
                        "HTTP 304 for the ETag that GET showed",
                        "HTTP " + answer.status());
    }

    @Test
    @Check(rule = "update.modified", operation = OPERATION)
    void resourceOfAnotherEtagIsSent(CheckContext context) {
        Replaceable before = Replaceable.now(context);
        Exchange answer = context.send(before.get().header(CONDITION, before.otherEtag()));

        context.judge("update.modified", answer)
                .of("an If-None-Match that is not the ETag")
                .status(200)
                .that(
                        answer.status() != 200
                                || context.read(answer, Replaceable.REL).isPresent(),
                        "communication in the body",
                        "no body that can be read");
    }

    @Test
    @Check(rule = "update.etag-agrees", operation = OPERATION)
    void headerAndPropertyAgree(CheckContext context) {
        Replaceable shown = Replaceable.now(context);
        if (shown.header().isEmpty() || shown.property().isEmpty()) {
            throw new NotOffered("communication shows no two ETags that could differ");
        }
        String header = shown.header().map(ConditionalGetChecks::bare).orElse("");
        String property = shown.property().map(ConditionalGetChecks::bare).orElse("");

        context.judge("update.etag-agrees", shown.shown())
                .that(header.equals(property), "the property etag as the header has it: " + header, "etag " + property);
    }

    /** Both may be quoted or not. */
    private static String bare(String etag) {
        return etag.replaceFirst("^W/", "").replace("\"", "");
    }
}
