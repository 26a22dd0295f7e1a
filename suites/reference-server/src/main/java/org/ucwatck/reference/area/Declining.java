package org.ucwatck.reference.area;

import org.ucwatck.reference.wire.Answer;

/** decline_ref: the same for every incoming invitation. */
final class Declining {
    private Declining() {}

    static Answer answer(Call call, String rel) {
        Fields fields = call.fields();
        fields.check();
        call.invitation(rel).decline();
        return Answer.noContent();
    }
}
