package org.ucwatck.conformance.robustness;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.conformance.application.Registration;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.Case;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Text of a request that holds the end of a line and a header: it makes no header of the answer (RFC 9110, 5.5). */
@ConformanceChecks
record HeaderChecks(Format format) {
    private static final String RULE = "robustness.header-injection";
    private static final String HEADER = "X-Tck";

    /** How the end of the line is written. */
    enum LineEnd implements Case {
        CR_LF("\r\n"),
        LF("\n"),
        ENCODED("%0d%0a");

        private final String text;

        LineEnd(String text) {
            this.text = text;
        }

        @Override
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** At most 22 characters. */
        private String injection() {
            return "tck" + text + HEADER + ": yes";
        }
    }

    @ParameterizedTest
    @EnumSource(LineEnd.class)
    @Check(rule = RULE, operation = "addPhoneAudio.POST.operationId", needs = "phoneAudio", calls = 1)
    void operationIdMakesNoHeader(LineEnd end, CheckContext context) {
        Exchange answer = PhoneAudio.add(context, People.toReachable(context).with("operationId", end.injection()));

        judge("operationId", answer, context);
    }

    @ParameterizedTest
    @EnumSource(LineEnd.class)
    @Check(rule = RULE, operation = "applications.POST.userAgent")
    void userAgentMakesNoHeader(LineEnd end, CheckContext context) {
        Exchange answer =
                context.send(Registration.request(Registration.valid().with("userAgent", end.injection()), context));
        Registration.delete(answer, context);

        judge("userAgent", answer, context);
    }

    private static void judge(String parameter, Exchange answer, CheckContext context) {
        context.judge(RULE, answer)
                .of(parameter + " with the end of a line and a header")
                .that(answer.headerValues(HEADER).isEmpty(), "no header " + HEADER, "a header " + HEADER);
    }
}
