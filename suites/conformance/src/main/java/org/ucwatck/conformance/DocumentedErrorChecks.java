package org.ucwatck.conformance;

import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.ErrorBody;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.Judgement;
import org.ucwatck.spec.pages.Format;

/** Each row of the error table of addPhoneAudio; most are provoked as the target file says (page addPhoneAudio_ref). */
@ConformanceChecks(needs = "phoneAudio")
record DocumentedErrorChecks(Format format) {

    @Test
    @Check(rule = "add-phone-audio.error-normalization-failed", operation = "addPhoneAudio.POST")
    void provokedNormalizationFailed(CheckContext context) {
        Input input = People.toReachable(context).with("phoneNumber", "+1425555CALL");
        refused("add-phone-audio.error-normalization-failed", context, input, 400)
                .subcodeIfAny("NormalizationFailed");
    }

    @Test
    @Check(rule = "add-phone-audio.error-callback-channel", operation = "addPhoneAudio.POST")
    void provokedCallbackChannelError(CheckContext context) {
        provoke("add-phone-audio.error-callback-channel", context, 500).subcodeIfAny("CallbackChannelError");
    }

    @Test
    @Check(rule = "add-phone-audio.error-already-exists", operation = "addPhoneAudio.POST")
    void provokedAlreadyExists(CheckContext context) {
        provoke("add-phone-audio.error-already-exists", context, 409).subcodeIfAny("AlreadyExists");
    }

    @Test
    @Check(rule = "add-phone-audio.error-too-many-groups", operation = "addPhoneAudio.POST")
    void provokedTooManyGroups(CheckContext context) {
        provoke("add-phone-audio.error-too-many-groups", context, 409).subcodeIfAny("TooManyGroups");
    }

    @Test
    @Check(rule = "add-phone-audio.error-conflict", operation = "addPhoneAudio.POST")
    void provokedConflictHasNoSubcode(CheckContext context) {
        provoke("add-phone-audio.error-conflict", context, 409).subcodeOfNoOther("AlreadyExists", "TooManyGroups");
    }

    @Test
    @Check(rule = "add-phone-audio.error-cannot-redirect", operation = "addPhoneAudio.POST")
    void provokedCannotRedirect(CheckContext context) {
        provoke("add-phone-audio.error-cannot-redirect", context, 410).subcodeIfAny("CannotRedirect");
    }

    private static Judgement provoke(String rule, CheckContext context, int status) {
        Input input = People.toReachable(context);
        for (var parameter : People.provocation(context, rule).input().entrySet()) {
            input = input.with(parameter.getKey(), parameter.getValue());
        }
        return refused(rule, context, input, status);
    }

    private static Judgement refused(String rule, CheckContext context, Input input, int status) {
        Exchange answer = PhoneAudio.add(context, input);
        context.choice(
                "error body of " + rule,
                context.error(answer).map(ErrorBody::words).orElse("none"),
                answer);
        return context.judge(rule, answer).status(status);
    }
}
