package org.ucwatck.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ucwatck.spec.rules.Basis;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Observed;
import org.ucwatck.spec.rules.Rule;

/** A catalogue of seven rules, one for each way in which a rule can come out. */
public final class SampleRules {
    public static final List<Rule> ALL = List.of(
            rule(
                    "add-phone-audio.created",
                    Level.MUST,
                    "POST addPhoneAudio with a valid `to` is answered 201 Created.",
                    null),
            rule(
                    "add-phone-audio.echo",
                    Level.MUST,
                    "The invitation repeats the `to` & 'phoneNumber' that the request gave.",
                    null),
            rule(
                    "add-phone-audio.error-cannot-redirect",
                    Level.MUST,
                    "A redirect without a back-up pool is answered 410 Gone.",
                    null),
            rule("event.completed", Level.MUST, "Every operation ends with a completed event.", null),
            rule("operation.retention", Level.MAY, "A server may forget a finished operation.", "only time would tell"),
            rule("request.max-length", Level.MUST, "An operationId of more than 50 characters is refused.", null),
            rule("response.version-header", Level.SHOULD, "Every answer names the version in X-MS-UcwaVersion.", null));

    private SampleRules() {}

    private static Rule rule(String id, Level level, String statement, @Nullable String untestable) {
        boolean phone = id.startsWith("add-phone-audio");
        return new Rule(
                id,
                level,
                phone ? Basis.STATED : Basis.DERIVED,
                phone ? "addPhoneAudio_ref#post" : "OperationResource#operation-resource",
                statement,
                List.of(),
                id.startsWith("response"),
                phone ? List.of("A-01") : List.of(),
                untestable,
                phone ? Observed.DOCUMENTED_ONLY : Observed.REAL_TRAFFIC);
    }
}
