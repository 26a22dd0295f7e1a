package org.ucwatck.conformance.scene;

import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.stage.CheckContext;

/** What a refusal promises: the call that was asked for is not begun. */
public final class NothingStarted {
    private NothingStarted() {}

    /** Looks at phoneAudio after a refusal; a call that rings all the same is ended with its conversation. */
    public static void judge(CheckContext context, String rule, Exchange refused) {
        if (refused.succeeded()) {
            return;
        }
        PhoneAudioView after =
                PhoneAudioView.now(context, PhoneAudio.conversation(context).phoneAudio());
        context.judge(rule, refused).that(!after.isUp(), "no call after the request was refused", after.words());
        if (after.isUp()) {
            endConversation(context);
        }
    }

    /** No other check may get a conversation in which a refused call goes on. */
    public static void endConversation(CheckContext context) {
        context.send(UcwaRequest.of("DELETE", PhoneAudio.conversation(context).url())
                .about("conversation")
                .accept(context.format())
                .token(context.session().token()));
    }
}
