package org.ucwatck.reference.bend.request;

import java.util.List;
import org.ucwatck.reference.bend.AnswerFault;
import org.ucwatck.reference.bend.Bends;
import org.ucwatck.reference.input.Input;
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
        if (bends.has(AnswerFault.CULTURE_NOT_REQUIRED) && !input.has("culture")) {
            return input.with("culture", "en-US");
        }
        if (bends.has(AnswerFault.ENDPOINT_ID_NOT_REQUIRED) && !input.has("endpointId")) {
            return input.with("endpointId", "one");
        }
        return limited(input);
    }

    private Input limited(Input input) {
        if (bends.has(AnswerFault.CULTURE_101_ACCEPTED) && length(input, "culture") == LIMIT + 1) {
            return cut(input, "culture");
        }
        if (bends.has(AnswerFault.USER_AGENT_101_ACCEPTED) && length(input, "userAgent") == LIMIT + 1) {
            return cut(input, "userAgent");
        }
        if (bends.has(AnswerFault.ENDPOINT_ID_100_REFUSED) && length(input, "endpointId") == LIMIT) {
            throw Refusal.invalid(List.of(new Parameter("endpointId", "TooLong")));
        }
        if (bends.has(AnswerFault.ENDPOINT_ID_101_ACCEPTED) && length(input, "endpointId") == LIMIT + 1) {
            return cut(input, "endpointId");
        }
        if (bends.has(AnswerFault.USER_AGENT_100_REFUSED) && length(input, "userAgent") == LIMIT) {
            throw Refusal.invalid(List.of(new Parameter("userAgent", "TooLong")));
        }
        return input;
    }

    private static Input cut(Input input, String name) {
        return input.with(name, String.valueOf(input.value(name)).substring(0, LIMIT));
    }

    private static int length(Input input, String name) {
        return input.value(name) instanceof String text ? text.length() : 0;
    }
}
