package org.ucwatck.conformance;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.conformance.scene.NothingStarted;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.PhoneAudioView;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Methods that a resource lacks (page GenericSynchronousErrors, MethodNotAllowed). */
@ConformanceChecks(needs = "phoneAudio")
record MethodChecks(Format format) {
    private static final String RULE = "method.not-allowed";

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    @Check(rule = RULE, operation = "addPhoneAudio.POST")
    void capabilityTakesOnlyPost(String method, CheckContext context) {
        String url = PhoneAudio.conversation(context).addPhoneAudio();
        Exchange answer =
                context.send(withBody(UcwaRequest.of(method, url), context).about("addPhoneAudio"));

        judge(method, answer, context);
        judgeUnchanged(answer, context);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    @Check(rule = RULE, operation = "phoneAudio.GET")
    void phoneAudioTakesOnlyGet(String method, CheckContext context) {
        String url = PhoneAudio.conversation(context).phoneAudio();
        Exchange answer = context.send(withBody(UcwaRequest.of(method, url), context));

        judge(method, answer, context);
        judgeUnchanged(answer, context);
    }

    private static void judgeUnchanged(Exchange answer, CheckContext context) {
        PhoneAudioView after =
                PhoneAudioView.now(context, PhoneAudio.conversation(context).phoneAudio());
        context.judge(RULE, answer)
                .that(
                        after.offers("addPhoneAudio"),
                        "phoneAudio as it was before the request",
                        "phoneAudio without its link addPhoneAudio, " + after.words());
        if (!after.offers("addPhoneAudio")) {
            NothingStarted.endConversation(context);
        }
    }

    private static void judge(String method, Exchange answer, CheckContext context) {
        if (method.equals("PUT")) {
            context.judge(RULE, answer).status(405, 428);
        } else {
            context.judge(RULE, answer).status(405);
        }
    }

    private static UcwaRequest withBody(UcwaRequest request, CheckContext context) {
        UcwaRequest known = request.accept(context.format())
                .token(context.session().token())
                .about("phoneAudio");
        boolean bodiless = request.method().equals("GET") || request.method().equals("DELETE");
        return bodiless
                ? known
                : known.body(
                        context.format().mediaType(),
                        People.toReachable(context).write(context.format()));
    }
}
