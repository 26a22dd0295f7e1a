package org.ucwatck.reference.fault.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.fault.AnswerFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.EventFault;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.InputFault;
import org.ucwatck.reference.fault.answer.AnswerMutator.Mutator;
import org.ucwatck.reference.fault.answer.AnswerMutator.Setting;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Format;
import org.ucwatck.reference.wire.Parameter;
import org.ucwatck.reference.wire.Problem;
import org.ucwatck.reference.wire.Refusal;

/** Changes answers that carry an error. */
final class ProblemMutator {
    private static final String INVALID = "ParameterValidationFailure";
    private static final String MALFORMED = "DeserializationFailure";
    private static final String UNNORMALISED = "NormalizationFailed";
    private static final String PROVOKING_NUMBER = "+1425555CALL";
    /** A number that many servers refuse and none has to. */
    private static final String KEYS = "*#0142#";

    private static final String WORD = "telephone";

    private static final Map<Fault, Mutator> FAULTS = new HashMap<>();

    static {
        FAULTS.put(AnswerFault.MALFORMED_BODY_503, (it, at) -> has(it, MALFORMED) ? AnswerMutator.down(it, 503) : it);
        FAULTS.put(AnswerFault.MALFORMED_BODY_500, (it, at) -> has(it, MALFORMED) ? AnswerMutator.broken(it) : it);
        FAULTS.put(InputFault.TOO_LARGE_500, (it, at) -> it.status() == 413 ? AnswerMutator.broken(it) : it);
        FAULTS.put(InputFault.UNSUPPORTED_MEDIA_AS_400, (it, at) -> it.status() == 415 ? malformed(it) : it);
        FAULTS.put(AnswerFault.ERROR_WITHOUT_CODE, problem(it -> it.withCode(null)));
        FAULTS.put(AnswerFault.ERROR_CODE_EMPTY, problem(it -> it.withCode("")));
        FAULTS.put(AnswerFault.ERROR_CODE_OF_OTHER_STATUS, problem(it -> it.withCode("Gone")
                .withSubcode(null)));
        FAULTS.put(
                AnswerFault.ERROR_CODE_OF_UNLISTED_STATUS,
                (it, at) -> at.request().body().text().contains(KEYS) ? unprocessable(it) : it);
        FAULTS.put(AnswerFault.ERROR_CODE_MISSPELT, problem(it -> code(it, "BadRequest", "Badrequest")));
        FAULTS.put(AnswerFault.ERROR_CODE_WRONG_IN_XML, xmlProblem(it -> it.withCode("Gone")
                .withSubcode(null)));
        FAULTS.put(
                AnswerFault.UNDOCUMENTED_SUBCODE_PAIR,
                (it, at) -> it.status() == 405 ? changed(it, p -> p.withSubcode("PGetReplaced")) : it);
        FAULTS.put(
                EventFault.DELETED_CHANNEL_SUBCODE_WRONG,
                (it, at) -> at.is("GET", "events") && it.status() == 404
                        ? changed(it, p -> p.withSubcode("ConversationNotFound"))
                        : it);
        FAULTS.put(AnswerFault.FORMAT_ANSWERS_DIFFER, xmlProblem(it -> subcode(it, INVALID, MALFORMED)));
        FAULTS.put(AnswerFault.SUBCODE_MISSING_IN_XML, xmlProblem(it -> subcode(it, INVALID, null)));
        FAULTS.put(AnswerFault.STATUS_DIFFERS_IN_XML, ProblemMutator::conflictInXml);
        FAULTS.put(AnswerFault.REQUIRED_LIST_MISSING, problem(it -> it.withParameters(List.of())));
        FAULTS.put(AnswerFault.ERROR_PARAMETERS_WITH_409, (it, at) -> it.status() == 409 ? withParameters(it) : it);
        FAULTS.put(InputFault.LONG_ID_SUBCODE_WRONG, about("operationId", "TooLong", MALFORMED));
        FAULTS.put(EventFault.LONG_SUBJECT_SUBCODE_WRONG, about("subject", "TooLong", MALFORMED));
        FAULTS.put(InputFault.TO_SUBCODE_WRONG, about("to", "Invalid", UNNORMALISED));
        FAULTS.put(AnswerFault.MISSING_CULTURE_SUBCODE_WRONG, about("culture", "Missing", MALFORMED));
        FAULTS.put(
                InputFault.NUMBER_SUBCODE_WRONG,
                (it, at) -> isProvoked(at) ? it : changed(it, p -> subcode(p, UNNORMALISED, INVALID)));
        FAULTS.put(
                AnswerFault.NORMALIZATION_FAILED_WRONG_SUBCODE,
                (it, at) -> isProvoked(at) ? changed(it, p -> subcode(p, UNNORMALISED, INVALID)) : it);
        FAULTS.put(
                InputFault.MIN_VERSION_SUBCODE_WRONG,
                problem(it -> subcode(it, "APIVersionNotSupported", "ApplicationNotFound")));
        FAULTS.put(
                AnswerFault.ALREADY_EXISTS_AS_TOO_MANY_GROUPS,
                problem(it -> subcode(it, "AlreadyExists", "TooManyGroups")));
        FAULTS.put(
                AnswerFault.TOO_MANY_GROUPS_AS_ALREADY_EXISTS,
                problem(it -> subcode(it, "TooManyGroups", "AlreadyExists")));
        FAULTS.put(
                AnswerFault.CONFLICT_WITH_SUBCODE,
                problem(it -> it.subcode() == null ? code(it, "Conflict", "Conflict", "AlreadyExists") : it));
        FAULTS.put(
                AnswerFault.CALLBACK_CHANNEL_SUBCODE_WRONG,
                problem(it -> subcode(it, "CallbackChannelError", "InvalidExchangeServerVersion")));
        FAULTS.put(AnswerFault.ALREADY_EXISTS_AS_400, (it, at) -> has(it, "AlreadyExists") ? malformed(it) : it);
        FAULTS.put(
                AnswerFault.TOO_MANY_GROUPS_AS_500,
                (it, at) -> has(it, "TooManyGroups") ? AnswerMutator.broken(it) : it);
        FAULTS.put(
                AnswerFault.CONFLICT_AS_500,
                (it, at) -> at.request().body().text().contains("provoke.conflict") ? AnswerMutator.broken(it) : it);
        FAULTS.put(
                AnswerFault.CALLBACK_CHANNEL_AS_503,
                (it, at) -> has(it, "CallbackChannelError") ? unavailable(it) : it);
        FAULTS.put(
                EventFault.CANNOT_REDIRECT_SUBCODE_WRONG,
                problem(it -> subcode(it, "CannotRedirect", "TooManyApplications")));
        FAULTS.put(EventFault.MISSING_TO_SUBCODE_WRONG, on("addPhoneAudio", about("to", "Missing", MALFORMED)));
        FAULTS.put(EventFault.START_WITHOUT_TO_SUBCODE_WRONG, on("startPhoneAudio", about("to", "Missing", MALFORMED)));
        FAULTS.put(EventFault.REPLACED_GET_SUBCODE_WRONG, problem(it -> subcode(it, "PGetReplaced", "AlreadyExists")));
        FAULTS.put(
                AnswerFault.CANNOT_REDIRECT_AS_404,
                (it, at) -> has(it, "CannotRedirect") ? AnswerMutator.dead(it) : it);
    }

    private final Deviations deviations;

    ProblemMutator(Deviations deviations) {
        this.deviations = deviations;
    }

    Answer apply(Answer answer, Setting setting) {
        if (!(answer.body() instanceof Body.OfProblem)) {
            return answer;
        }
        Answer mutated = answer;
        for (Map.Entry<Fault, Mutator> each : FAULTS.entrySet()) {
            mutated = deviations.has(each.getKey()) ? each.getValue().apply(mutated, setting) : mutated;
        }
        return mutated;
    }

    private static Mutator problem(UnaryOperator<Problem> mutator) {
        return (answer, setting) -> changed(answer, mutator);
    }

    private static Mutator xmlProblem(UnaryOperator<Problem> mutator) {
        return (answer, setting) -> setting.format() == Format.XML ? changed(answer, mutator) : answer;
    }

    /** Another subcode, and no list of parameters, for what is wrong with one parameter in one way. */
    private static Mutator about(String name, String reason, String subcode) {
        Parameter parameter = new Parameter(name, reason);
        return problem(it ->
                it.parameters().contains(parameter) ? it.withSubcode(subcode).withParameters(List.of()) : it);
    }

    private static Mutator on(String rel, Mutator mutator) {
        return (answer, setting) -> setting.is("POST", rel) ? mutator.apply(answer, setting) : answer;
    }

    private static Problem subcode(Problem problem, String from, @Nullable String to) {
        return from.equals(problem.subcode()) ? problem.withSubcode(to) : problem;
    }

    private static Problem code(Problem problem, String from, String to) {
        return from.equals(problem.code()) ? problem.withCode(to).withSubcode(null) : problem;
    }

    private static Problem code(Problem problem, String from, String to, String subcode) {
        return from.equals(problem.code()) ? problem.withCode(to).withSubcode(subcode) : problem;
    }

    private static boolean isProvoked(Setting setting) {
        return setting.request().body().text().contains(PROVOKING_NUMBER);
    }

    private static Answer conflictInXml(Answer answer, Setting setting) {
        boolean asked = setting.request().body().text().contains(WORD);
        return asked && setting.format() == Format.XML && answer.status() == 400
                ? AnswerMutator.refused(answer, Refusal.conflict(null, "The number is in conflict."))
                : answer;
    }

    private static Answer malformed(Answer answer) {
        return AnswerMutator.refused(answer, Refusal.malformed("The body is not understood."));
    }

    private static Answer unavailable(Answer answer) {
        return AnswerMutator.refused(answer, Refusal.of(503, "ServiceUnavailable", null, "The service is not there."));
    }

    private static Answer unprocessable(Answer answer) {
        return AnswerMutator.refused(answer, Refusal.of(422, "Unprocessable", null, "The number cannot be used."));
    }

    private static boolean has(Answer answer, String subcode) {
        return answer.body() instanceof Body.OfProblem it
                && subcode.equals(it.problem().subcode());
    }

    private static Answer withParameters(Answer answer) {
        return changed(answer, it -> it.withParameters(List.of(new Parameter("to", "Invalid"))));
    }

    private static Answer changed(Answer answer, UnaryOperator<Problem> mutator) {
        return AnswerMutator.changed(answer, mutator);
    }
}
