package org.ucwatck.conformance.scene;

import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.stage.Bench;

/** What a refusal promises: the call that was asked for is not begun. */
public final class NothingStarted {
    private NothingStarted() {}

    /** Looks at phoneAudio after a refusal; a call that rings all the same is ended with its conversation. */
    public static void judge(Bench bench, String rule, Exchange refused) {
        if (refused.succeeded()) {
            return;
        }
        PhoneAudioView after = PhoneAudioView.now(bench, bench.conversation().phoneAudio());
        bench.judge(rule, refused).that(!after.isUp(), "no call after the request was refused", after.words());
        if (after.isUp()) {
            endConversation(bench);
        }
    }

    /** No other check may get a conversation in which a refused call goes on. */
    public static void endConversation(Bench bench) {
        bench.send(UcwaRequest.of("DELETE", bench.conversation().url())
                .about("conversation")
                .accept(bench.format())
                .token(bench.session().token()));
    }
}
