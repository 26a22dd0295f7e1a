package org.ucwatck.reference.bend;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Format;
import org.ucwatck.reference.wire.Parameter;
import org.ucwatck.reference.wire.Problem;

/** Bends status, headers and errors of an answer before it is written. */
public final class AnswerBends {

    /** What a bend may look at besides the answer itself. */
    public record Setting(String rel, String method, Format format) {}

    private interface Bend {
        Answer apply(Answer answer, Setting setting);
    }

    private static final Map<Fault, Bend> FAULTS = new EnumMap<>(Fault.class);

    static {
        FAULTS.put(Fault.LOCATION_MISSING, onAdd(it -> it.without("Location")));
        FAULTS.put(Fault.WRONG_STATUS_200_FOR_201, onAdd(it -> it.status() == 201 ? it.withStatus(200) : it));
        FAULTS.put(Fault.MALFORMED_BODY_500, (it, at) -> has(it, "DeserializationFailure") ? broken(it) : it);
        FAULTS.put(Fault.METHOD_NOT_ALLOWED_AS_500, (it, at) -> it.status() == 405 ? broken(it) : it);
        FAULTS.put(Fault.NO_CHALLENGE, (it, at) -> it.without("WWW-Authenticate"));
        FAULTS.put(Fault.VERSION_HEADER_MISSING, (it, at) -> it.without("X-MS-UcwaVersion"));
        FAULTS.put(Fault.ERROR_WITHOUT_CODE, onProblem(it -> it.withCode(null)));
        FAULTS.put(Fault.ERROR_CODE_OF_OTHER_STATUS, onProblem(it -> it.withCode("Gone")));
        FAULTS.put(Fault.ERROR_CODE_WRONG_IN_XML, onXmlProblem(it -> it.withCode("Gone")));
        FAULTS.put(Fault.UNDOCUMENTED_SUBCODE_PAIR, onProblem(it -> it.withSubcode("PGetReplaced")));
        FAULTS.put(Fault.FORMAT_ANSWERS_DIFFER, onXmlProblem(AnswerBends::otherSubcode));
        FAULTS.put(Fault.REQUIRED_LIST_MISSING, onProblem(it -> it.withParameters(List.of())));
        FAULTS.put(Fault.ERROR_PARAMETERS_WITH_409, (it, at) -> it.status() == 409 ? withParameters(it) : it);
    }

    private final Bends bends;

    public AnswerBends(Bends bends) {
        this.bends = bends;
    }

    public Answer apply(Answer answer, Setting setting) {
        Answer bent = answer;
        for (Map.Entry<Fault, Bend> each : FAULTS.entrySet()) {
            bent = bends.has(each.getKey()) ? each.getValue().apply(bent, setting) : bent;
        }
        if (bends.has(Variant.ERRORS_ONLY_CODE)) {
            bent = changed(bent, Problem::codeOnly);
        }
        return bends.has(Variant.UNKNOWN_EXTRAS) ? bent.with("X-Extra", "vanilla") : bent;
    }

    private static Bend onAdd(UnaryOperator<Answer> bend) {
        return (answer, setting) ->
                setting.rel().equals("addPhoneAudio") && setting.method().equals("POST") ? bend.apply(answer) : answer;
    }

    private static Bend onProblem(UnaryOperator<Problem> bend) {
        return (answer, setting) -> changed(answer, bend);
    }

    private static Bend onXmlProblem(UnaryOperator<Problem> bend) {
        return (answer, setting) -> setting.format() == Format.XML ? changed(answer, bend) : answer;
    }

    private static Answer changed(Answer answer, UnaryOperator<Problem> bend) {
        return answer.body() instanceof Body.OfProblem it
                ? answer.withBody(new Body.OfProblem(bend.apply(it.problem())))
                : answer;
    }

    private static boolean has(Answer answer, String subcode) {
        return answer.body() instanceof Body.OfProblem it
                && subcode.equals(it.problem().subcode());
    }

    private static Answer broken(Answer answer) {
        return answer.withStatus(500)
                .withBody(new Body.OfProblem(Problem.of("ServiceFailure", null, "Internal Server Error.")));
    }

    private static Problem otherSubcode(Problem problem) {
        return "ParameterValidationFailure".equals(problem.subcode())
                ? problem.withSubcode("DeserializationFailure")
                : problem;
    }

    private static Answer withParameters(Answer answer) {
        return changed(answer, it -> it.withParameters(List.of(new Parameter("to", "Invalid"))));
    }
}
