package org.ucwatck.reference.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The error body of ErrorsAndInformationalMessages, also the reason of an event. */
public record Problem(
        @Nullable String code,
        @Nullable String subcode,
        @Nullable String message,
        List<Parameter> parameters,
        @Nullable String diagnostics) {

    public Problem {
        parameters = List.copyOf(parameters);
    }

    public static Problem of(String code, @Nullable String subcode, String message) {
        return new Problem(code, subcode, message, List.of(), null);
    }

    public Problem withCode(@Nullable String other) {
        return new Problem(other, subcode, message, parameters, diagnostics);
    }

    public Problem withSubcode(@Nullable String other) {
        return new Problem(code, other, message, parameters, diagnostics);
    }

    public Problem withParameters(List<Parameter> other) {
        return new Problem(code, subcode, message, other, diagnostics);
    }

    /** With a code under debugInfo, where anything may stand. */
    public Problem withDiagnostics(String other) {
        return new Problem(code, subcode, message, parameters, other);
    }

    public Problem codeOnly() {
        return new Problem(code, null, null, List.of(), null);
    }
}
