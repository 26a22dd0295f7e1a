package org.ucwatck.conformance;

import org.junit.jupiter.api.Test;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.ErrorBody;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.Bench;
import org.ucwatck.harness.stage.Judgement;
import org.ucwatck.spec.pages.Format;

/** Each row of the error table of addPhoneAudio; most are provoked as the target file says (page addPhoneAudio_ref). */
@ConformanceChecks(needs = "phoneAudio")
record DocumentedErrorChecks(Format format) {

    @Test
    @Check(rule = "add-phone-audio.error-normalization-failed")
    void provokedNormalizationFailed(Bench bench) {
        Input input = bench.toReachable().with("phoneNumber", "+1425555CALL");
        refused("add-phone-audio.error-normalization-failed", bench, input, 400).subcodeIfAny("NormalizationFailed");
    }

    @Test
    @Check(rule = "add-phone-audio.error-callback-channel")
    void provokedCallbackChannelError(Bench bench) {
        provoke("add-phone-audio.error-callback-channel", bench, 500).subcodeIfAny("CallbackChannelError");
    }

    @Test
    @Check(rule = "add-phone-audio.error-already-exists")
    void provokedAlreadyExists(Bench bench) {
        provoke("add-phone-audio.error-already-exists", bench, 409).subcodeIfAny("AlreadyExists");
    }

    @Test
    @Check(rule = "add-phone-audio.error-too-many-groups")
    void provokedTooManyGroups(Bench bench) {
        provoke("add-phone-audio.error-too-many-groups", bench, 409).subcodeIfAny("TooManyGroups");
    }

    @Test
    @Check(rule = "add-phone-audio.error-conflict")
    void provokedConflictHasNoSubcode(Bench bench) {
        provoke("add-phone-audio.error-conflict", bench, 409).subcodeOfNoOther("AlreadyExists", "TooManyGroups");
    }

    @Test
    @Check(rule = "add-phone-audio.error-cannot-redirect")
    void provokedCannotRedirect(Bench bench) {
        provoke("add-phone-audio.error-cannot-redirect", bench, 410).subcodeIfAny("CannotRedirect");
    }

    private static Judgement provoke(String rule, Bench bench, int status) {
        Input input = bench.toReachable();
        for (var parameter : bench.provocation(rule).input().entrySet()) {
            input = input.with(parameter.getKey(), parameter.getValue());
        }
        return refused(rule, bench, input, status);
    }

    private static Judgement refused(String rule, Bench bench, Input input, int status) {
        Exchange answer = bench.add(input);
        bench.choice(
                "error body of " + rule,
                bench.error(answer).map(ErrorBody::words).orElse("none"),
                answer);
        return bench.judge(rule, answer).status(status);
    }
}
