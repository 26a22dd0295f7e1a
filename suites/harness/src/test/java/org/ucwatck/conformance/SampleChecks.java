package org.ucwatck.conformance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Checks to plan with; nobody runs them. */
@ConformanceChecks(needs = "phoneAudio")
record SampleChecks(Format format) {
    enum Kind implements Case {
        FIRST,
        SECOND;

        @Override
        public String slug() {
            return this == FIRST ? "kind-0" : "kind-1";
        }
    }

    @Test
    @Check(rule = "sample.away", operation = "any", formats = Format.JSON, needs = "provoke.event.resume")
    void away(CheckContext context) {}

    @Test
    @Check(rule = "sample.call", operation = "addPhoneAudio.POST", also = "sample.other", calls = 2)
    void callIsPlaced(CheckContext context) {}

    @Test
    @Check(rule = "sample.json", operation = "any", formats = Format.JSON, needs = "number.rejecting")
    void jsonAlone(CheckContext context) {}

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Check(rule = "sample.kind", operation = "addPhoneAudio.POST", needs = "scopes", calls = 1)
    void kinds(Kind kind, CheckContext context) {}

    @ParameterizedTest
    @ValueSource(strings = "Two Words")
    @Check(rule = "sample.words", operation = "addPhoneAudio.POST", needs = "contact.reachable")
    void words(String text, CheckContext context) {}
}
