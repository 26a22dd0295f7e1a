package org.ucwatck.reference.fault.answer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.fault.answer.AnswerMutator.Mutator;
import org.ucwatck.reference.fault.answer.AnswerMutator.Setting;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Header;
import org.ucwatck.reference.wire.Parameter;
import org.ucwatck.reference.wire.Problem;
import org.ucwatck.reference.wire.Refusal;

/** The legal ways in which status, headers and errors of an answer may be otherwise. */
final class AnswerVariants {
    private static final Set<Integer> WITHOUT_SUBCODE = Set.of(403, 405, 413, 415);
    private static final Map<Variant, Mutator> VARIANTS = new EnumMap<>(Variant.class);

    static {
        VARIANTS.put(Variant.NOT_ACCEPTABLE, AnswerVariants::notAcceptable);
        VARIANTS.put(Variant.HOLD_ALWAYS_LIMITED, AnswerVariants::limited);
        VARIANTS.put(Variant.PRECONDITION_FIRST, AnswerVariants::precondition);
        VARIANTS.put(
                Variant.SECOND_DELETE_204,
                (it, at) -> at.is("DELETE", "application") && it.status() == 404
                        ? it.withStatus(204).withBody(Body.NONE)
                        : it);
        VARIANTS.put(Variant.OK_FOR_NO_CONTENT, (it, at) -> it.status() == 204 ? it.withStatus(200) : it);
        VARIANTS.put(Variant.UNKNOWN_EXTRAS, (it, at) -> it.with("X-Extra", "vanilla"));
        VARIANTS.put(Variant.CLOSE_PER_REQUEST, (it, at) -> it.with("Connection", "close"));
        VARIANTS.put(Variant.NO_VERSION_HEADER, (it, at) -> it.without("X-MS-UcwaVersion"));
        VARIANTS.put(Variant.ETAGS_UNQUOTED, (it, at) -> headers(it, AnswerVariants::unquoted));
        VARIANTS.put(Variant.LOCATION_FOR_APPLICATIONS, AnswerVariants::located);
        VARIANTS.put(Variant.OTHER_SPELLINGS, (it, at) -> AnswerMutator.changed(it, AnswerVariants::respelt));
        VARIANTS.put(Variant.UNSUPPORTED_MEDIA_SUBCODE, subcode(415, "UnsupportedMediaType"));
        VARIANTS.put(Variant.CONFLICT_OF_ANOTHER_KIND, subcode(409, "VanillaConflict"));
        VARIANTS.put(Variant.UNKNOWN_SUBCODES, AnswerVariants::unknownSubcode);
        VARIANTS.put(Variant.ERROR_DETAILS, AnswerVariants::details);
        VARIANTS.put(Variant.ERRORS_ONLY_CODE, (it, at) -> AnswerMutator.changed(it, Problem::codeOnly));
    }

    private final Deviations deviations;

    AnswerVariants(Deviations deviations) {
        this.deviations = deviations;
    }

    Answer apply(Answer answer, Setting setting) {
        Answer mutated = answer;
        for (Map.Entry<Variant, Mutator> each : VARIANTS.entrySet()) {
            mutated = deviations.has(each.getKey()) ? each.getValue().apply(mutated, setting) : mutated;
        }
        return mutated;
    }

    private static Answer notAcceptable(Answer answer, Setting setting) {
        boolean image =
                setting.request().header("Accept").filter("image/png"::equals).isPresent();
        return image && answer.status() == 200
                ? AnswerMutator.refused(answer, Refusal.of(406, "NotAcceptable", null, "The type is not offered."))
                : answer;
    }

    private static Answer limited(Answer answer, Setting setting) {
        return setting.is("POST", "holdPhoneAudio")
                ? AnswerMutator.refused(answer, Refusal.of(429, "TooManyRequests", null, "Calls are held too often."))
                : answer;
    }

    private static Answer precondition(Answer answer, Setting setting) {
        boolean put = setting.request().method().equals("PUT")
                && setting.request().header("If-Match").isEmpty();
        Refusal refusal = Refusal.of(428, "PreconditionRequired", null, "If-Match is missing.");
        return put && answer.status() == 405 ? AnswerMutator.refused(answer, refusal) : answer;
    }

    private static Answer headers(Answer answer, UnaryOperator<Header> change) {
        return new Answer(answer.status(), answer.headers().stream().map(change).toList(), answer.body());
    }

    private static Header unquoted(Header header) {
        return header.named("ETag") ? new Header(header.name(), header.value().replace("\"", "")) : header;
    }

    private static Answer located(Answer answer, Setting setting) {
        boolean created = setting.is("POST", "applications") && answer.status() == 201;
        return created && answer.body() instanceof Body.OfResource it
                ? answer.with("Location", String.valueOf(it.resource().href()))
                : answer;
    }

    private static Problem respelt(Problem problem) {
        if ("PreconditionRequired".equals(problem.code())) {
            return problem.withCode("PreConditionRequired");
        }
        return "APIVersionNotSupported".equals(problem.subcode())
                ? problem.withSubcode("VersionNotSupported")
                : problem;
    }

    /** A subcode for all errors of that status that have none. */
    private static Mutator subcode(int status, String subcode) {
        return (answer, setting) -> answer.status() == status
                ? AnswerMutator.changed(answer, it -> it.subcode() == null ? it.withSubcode(subcode) : it)
                : answer;
    }

    private static Answer unknownSubcode(Answer answer, Setting setting) {
        boolean bare = WITHOUT_SUBCODE.contains(answer.status())
                && answer.body() instanceof Body.OfProblem it
                && it.problem().subcode() == null;
        return bare ? AnswerMutator.changed(answer, it -> it.withSubcode("VanillaFailure")) : answer;
    }

    private static Answer details(Answer answer, Setting setting) {
        List<Parameter> filled = List.of(new Parameter("culture", "Ignored"));
        boolean bare = answer.status() == 400
                && answer.body() instanceof Body.OfProblem it
                && it.problem().parameters().isEmpty();
        Answer more = bare ? AnswerMutator.changed(answer, it -> it.withParameters(filled)) : answer;
        return AnswerMutator.changed(more, it -> it.withDiagnostics("2"));
    }
}
