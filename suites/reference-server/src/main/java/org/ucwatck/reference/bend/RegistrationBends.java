package org.ucwatck.reference.bend;

import java.util.List;
import org.ucwatck.reference.wire.Input;
import org.ucwatck.reference.wire.Parameter;
import org.ucwatck.reference.wire.Refusal;

/** Bends the input of POST applications before its parameters are judged. */
public final class RegistrationBends {
    private static final int LIMIT = 100;

    private final Bends bends;

    public RegistrationBends(Bends bends) {
        this.bends = bends;
    }

    /** @throws Refusal where a fault refuses what is legal */
    public Input apply(Input input) {
        if (bends.has(AnswerFault.USER_AGENT_NOT_REQUIRED) && !input.has("userAgent")) {
            return input.with("userAgent", "unknown");
        }
        if (bends.has(AnswerFault.ENDPOINT_ID_101_ACCEPTED) && length(input, "endpointId") == LIMIT + 1) {
            return input.with(
                    "endpointId", String.valueOf(input.value("endpointId")).substring(0, LIMIT));
        }
        if (bends.has(AnswerFault.USER_AGENT_100_REFUSED) && length(input, "userAgent") == LIMIT) {
            throw Refusal.invalid(List.of(new Parameter("userAgent", "TooLong")));
        }
        return input;
    }

    private static int length(Input input, String name) {
        return input.value(name) instanceof String text ? text.length() : 0;
    }
}
