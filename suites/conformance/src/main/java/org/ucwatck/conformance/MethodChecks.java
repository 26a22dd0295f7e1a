package org.ucwatck.conformance;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.conformance.scene.NothingStarted;
import org.ucwatck.conformance.scene.PhoneAudioView;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.Bench;
import org.ucwatck.spec.pages.Format;

/** Methods that a resource lacks (page GenericSynchronousErrors, MethodNotAllowed). */
@ConformanceChecks(needs = "phoneAudio")
record MethodChecks(Format format) {
    private static final String RULE = "method.not-allowed";

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    @Check(rule = RULE)
    void capabilityTakesOnlyPost(String method, Bench bench) {
        String url = bench.conversation().addPhoneAudio();
        Exchange answer =
                bench.send(withBody(UcwaRequest.of(method, url), bench).about("addPhoneAudio"));

        judge(method, answer, bench);
        judgeUnchanged(answer, bench);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    @Check(rule = RULE, operation = "phoneAudio.GET")
    void phoneAudioTakesOnlyGet(String method, Bench bench) {
        String url = bench.conversation().phoneAudio();
        Exchange answer = bench.send(withBody(UcwaRequest.of(method, url), bench));

        judge(method, answer, bench);
        judgeUnchanged(answer, bench);
    }

    private static void judgeUnchanged(Exchange answer, Bench bench) {
        PhoneAudioView after = PhoneAudioView.now(bench, bench.conversation().phoneAudio());
        bench.judge(RULE, answer)
                .that(
                        after.offers("addPhoneAudio"),
                        "phoneAudio as it was before the request",
                        "phoneAudio without its link addPhoneAudio, " + after.words());
        if (!after.offers("addPhoneAudio")) {
            NothingStarted.endConversation(bench);
        }
    }

    private static void judge(String method, Exchange answer, Bench bench) {
        if (method.equals("PUT")) {
            bench.judge(RULE, answer).status(405, 428);
        } else {
            bench.judge(RULE, answer).status(405);
        }
    }

    private static UcwaRequest withBody(UcwaRequest request, Bench bench) {
        UcwaRequest known =
                request.accept(bench.format()).token(bench.session().token()).about("phoneAudio");
        boolean bodiless = request.method().equals("GET") || request.method().equals("DELETE");
        return bodiless
                ? known
                : known.body(bench.format().mediaType(), bench.toReachable().write(bench.format()));
    }
}
