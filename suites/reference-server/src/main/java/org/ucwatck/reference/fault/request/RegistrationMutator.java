package org.ucwatck.reference.fault.request;

import java.util.List;
import org.ucwatck.reference.fault.AnswerFault;
import org.ucwatck.reference.fault.ApplicationFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.input.Input;
import org.ucwatck.reference.wire.Parameter;
import org.ucwatck.reference.wire.Refusal;

/** Changes the input of POST applications before its parameters are judged. */
public final class RegistrationMutator {
    private static final int LIMIT = 100;

    private final Deviations deviations;

    public RegistrationMutator(Deviations deviations) {
        this.deviations = deviations;
    }

    /** @throws Refusal where a fault refuses what is legal */
    public Input apply(Input input) {
        if (deviations.has(AnswerFault.USER_AGENT_NOT_REQUIRED) && !input.has("userAgent")) {
            return input.with("userAgent", "unknown");
        }
        if (deviations.has(AnswerFault.CULTURE_NOT_REQUIRED) && !input.has("culture")) {
            return input.with("culture", "en-US");
        }
        if (deviations.has(AnswerFault.ENDPOINT_ID_NOT_REQUIRED) && !input.has("endpointId")) {
            return input.with("endpointId", "one");
        }
        return limited(empty(input));
    }

    private Input empty(Input input) {
        if (deviations.has(ApplicationFault.EMPTY_CULTURE_TAKEN) && "".equals(input.value("culture"))) {
            return input.with("culture", "en-US");
        }
        if (deviations.has(ApplicationFault.EMPTY_USER_AGENT_500) && "".equals(input.value("userAgent"))) {
            throw Refusal.of(500, "ServiceFailure", null, "Internal Server Error.");
        }
        boolean isNull = input.values().containsKey("endpointid") && !input.has("endpointId");
        return isNull && deviations.has(ApplicationFault.NULL_ENDPOINT_ID_TAKEN)
                ? input.with("endpointId", "one")
                : input;
    }

    private Input limited(Input input) {
        if (deviations.has(AnswerFault.CULTURE_101_ACCEPTED) && length(input, "culture") == LIMIT + 1) {
            return cut(input, "culture");
        }
        if (deviations.has(AnswerFault.USER_AGENT_101_ACCEPTED) && length(input, "userAgent") == LIMIT + 1) {
            return cut(input, "userAgent");
        }
        if (deviations.has(AnswerFault.ENDPOINT_ID_100_REFUSED) && length(input, "endpointId") == LIMIT) {
            throw Refusal.invalid(List.of(new Parameter("endpointId", "TooLong")));
        }
        if (deviations.has(AnswerFault.ENDPOINT_ID_101_ACCEPTED) && length(input, "endpointId") == LIMIT + 1) {
            return cut(input, "endpointId");
        }
        if (deviations.has(AnswerFault.USER_AGENT_100_REFUSED) && length(input, "userAgent") == LIMIT) {
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
