package org.ucwatck.reference.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown where a request is refused; carries the whole answer. */
public final class Refusal extends RuntimeException {
    private final transient Answer answer;

    public Refusal(Answer answer) {
        super("refused with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    public static Refusal of(int status, String code, @Nullable String subcode, String message) {
        return new Refusal(Answer.of(status, new Body.OfProblem(Problem.of(code, subcode, message))));
    }

    public static Refusal badRequest(@Nullable String subcode, String message) {
        return of(400, "BadRequest", subcode, message);
    }

    public static Refusal malformed(String message) {
        return badRequest("DeserializationFailure", message);
    }

    public static Refusal invalid(List<Parameter> parameters) {
        Problem problem = Problem.of(
                        "BadRequest", "ParameterValidationFailure", "Please check what you entered and try again.")
                .withParameters(parameters);
        return new Refusal(Answer.of(400, new Body.OfProblem(problem)));
    }

    public static Refusal notFound(@Nullable String subcode, String message) {
        return of(404, "NotFound", subcode, message);
    }

    public static Refusal conflict(@Nullable String subcode, String message) {
        return of(409, "Conflict", subcode, message);
    }

    public static Refusal forbidden(String message) {
        return of(403, "Forbidden", null, message);
    }

    /** What a server says that fails itself. */
    public static Refusal failure() {
        return of(500, "ServiceFailure", null, "The service failed.");
    }

    public Answer answer() {
        return answer;
    }
}
