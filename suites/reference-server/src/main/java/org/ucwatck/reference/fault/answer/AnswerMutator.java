package org.ucwatck.reference.fault.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.ucwatck.reference.fault.AccessFault;
import org.ucwatck.reference.fault.AnswerFault;
import org.ucwatck.reference.fault.CallFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.EventFault;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.InputFault;
import org.ucwatck.reference.fault.StateFault;
import org.ucwatck.reference.fault.site.SiteAnswers;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Format;
import org.ucwatck.reference.wire.Problem;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;
import org.ucwatck.reference.wire.Resource;

/** Changes status, headers and whole bodies of an answer before it is written; errors have {@link ProblemMutator}. */
public final class AnswerMutator {
    private static final String ADD = "addPhoneAudio";
    private static final String INVITATION = "phoneAudioInvitation";

    /** What a mutator may look at besides the answer itself: the request, the resource it is for, the answer's format. */
    public record Setting(String rel, Request request, Format format) {
        boolean is(String method, String resource) {
            return rel.equals(resource) && request.method().equals(method);
        }
    }

    interface Mutator {
        Answer apply(Answer answer, Setting setting);
    }

    private static final Map<Fault, Mutator> FAULTS = new HashMap<>();

    static {
        FAULTS.putAll(WayMutator.ANSWERS);
        FAULTS.putAll(ApplicationMutator.ANSWERS);
        FAULTS.put(AnswerFault.LOCATION_MISSING, on("POST", ADD, it -> it.without("Location")));
        FAULTS.put(
                AnswerFault.LOCATION_MALFORMED,
                on("POST", "startMessaging", it -> located(it, "/ucwa/in vitations/1")));
        FAULTS.put(AnswerFault.LOCATION_TWICE, on("POST", "startMessaging", it -> it.header("Location")
                .map(value -> it.with("Location", value))
                .orElse(it)));
        FAULTS.put(
                AnswerFault.LOCATION_OF_OTHER_HOST,
                on("POST", "startMessaging", it -> located(it, "http://elsewhere.example/ucwa/invitations/1")));
        FAULTS.put(AnswerFault.WRONG_STATUS_200_FOR_201, on("POST", ADD, it -> status(it, 201, 200)));
        FAULTS.put(AnswerFault.APPLICATION_CREATED_202, on("POST", "applications", it -> status(it, 201, 202)));
        FAULTS.put(AnswerFault.MAKE_ME_AVAILABLE_202, on("POST", "makeMeAvailable", it -> status(it, 204, 202)));
        FAULTS.put(AnswerFault.MAKE_ME_AVAILABLE_500, on("POST", "makeMeAvailable", AnswerMutator::broken));
        FAULTS.put(AnswerFault.START_MESSAGING_200, on("POST", "startMessaging", it -> status(it, 201, 200)));
        FAULTS.put(
                AnswerFault.START_MESSAGING_WITHOUT_LOCATION,
                on("POST", "startMessaging", it -> it.without("Location")));
        FAULTS.put(CallFault.START_PHONE_AUDIO_200, on("POST", "startPhoneAudio", it -> status(it, 201, 200)));
        FAULTS.put(
                CallFault.START_PHONE_AUDIO_WITHOUT_LOCATION,
                on("POST", "startPhoneAudio", it -> it.without("Location")));
        FAULTS.put(
                CallFault.START_PHONE_AUDIO_LOCATION_DEAD,
                on("POST", "startPhoneAudio", AnswerMutator::leadingNowhere));
        FAULTS.put(CallFault.DECLINE_500, on("POST", "decline", AnswerMutator::broken));
        FAULTS.put(
                CallFault.DELETED_APPLICATION_500, on("GET", "phoneAudio", it -> it.status() == 404 ? broken(it) : it));
        FAULTS.put(AnswerFault.PHONE_AUDIO_DEAD, on("GET", "phoneAudio", AnswerMutator::dead));
        FAULTS.put(AnswerFault.INVITATION_DEAD, on("GET", INVITATION, AnswerMutator::dead));
        FAULTS.put(AnswerFault.INVITATION_502, on("GET", INVITATION, it -> down(it, 502)));
        FAULTS.put(AnswerFault.INVITATION_WITHOUT_BODY, on("GET", INVITATION, AnswerMutator::emptied));
        FAULTS.put(StateFault.STOP_LINK_DEAD, on("POST", "stopPhoneAudio", AnswerMutator::dead));
        FAULTS.put(StateFault.HOLD_LINK_PRESENT_BUT_DEAD, on("POST", "holdPhoneAudio", AnswerMutator::dead));
        FAULTS.put(StateFault.RESUME_LINK_DEAD, on("POST", "resumePhoneAudio", AnswerMutator::dead));
        FAULTS.put(StateFault.CANCEL_LINK_DEAD, on("POST", "cancel", AnswerMutator::dead));
        FAULTS.put(AnswerFault.METHOD_NOT_ALLOWED_AS_500, (it, at) -> it.status() == 405 ? broken(it) : it);
        FAULTS.put(AnswerFault.GET_ON_CAPABILITY_200, on("GET", ADD, it -> it.status() == 405 ? emptied(it, 200) : it));
        FAULTS.put(AnswerFault.GET_ON_CAPABILITY_404, on("GET", ADD, it -> it.status() == 405 ? dead(it) : it));
        FAULTS.put(
                AnswerFault.PUT_500,
                (it, at) -> at.request().method().equals("PUT") && it.status() == 405 ? broken(it) : it);
        FAULTS.put(
                AnswerFault.PEOPLE_TAKES_POST, on("POST", "people", it -> it.status() == 405 ? emptied(it, 204) : it));
        FAULTS.put(AnswerFault.PHONE_AUDIO_DELETE_204, on("DELETE", "phoneAudio", AnswerMutator::emptied));
        FAULTS.put(EventFault.DELETED_CHANNEL_403, on("GET", "events", it -> it.status() == 404 ? forbidden(it) : it));
        FAULTS.put(AnswerFault.UNSUPPORTED_ACCEPT_500, asked("Accept", "image/png"::equals, AnswerMutator::broken));
        FAULTS.put(
                InputFault.MIN_VERSION_500,
                asked("X-MS-RequiresMinResourceVersion", it -> true, AnswerMutator::broken));
        FAULTS.put(AccessFault.TOKEN_MISSING_AS_403, (it, at) -> isTokenless(at) ? forbidden(it) : it);
        FAULTS.put(AccessFault.SCOPE_MISSING_AS_401, on("POST", ADD, it -> it.status() == 403 ? challenged(it) : it));
        FAULTS.put(AnswerFault.NO_CHALLENGE, (it, at) -> isTokenless(at) ? it.without("WWW-Authenticate") : it);
        FAULTS.put(
                AnswerFault.USER_WITHOUT_CHALLENGE_IN_XML,
                (it, at) ->
                        at.rel().isEmpty() && at.format() == Format.XML && it.status() == 401 ? bearerOnly(it) : it);
        FAULTS.put(AnswerFault.VERSION_HEADER_MISSING, (it, at) -> it.without("X-MS-UcwaVersion"));
        FAULTS.put(
                AnswerFault.VERSION_HEADER_MISSING_ON_ERRORS,
                (it, at) -> it.status() >= 400 ? it.without("X-MS-UcwaVersion") : it);
        FAULTS.put(AccessFault.TOKEN_WITHOUT_EXPIRES_IN, token(it -> it.replaceFirst("\"expires_in\":\\d+,", "")));
        FAULTS.put(AccessFault.TOKEN_WITHOUT_TYPE, token(it -> it.replaceFirst(",\"token_type\":\"Bearer\"", "")));
        FAULTS.put(
                AccessFault.TOKEN_ERROR_UNKNOWN_WORD,
                token(it -> it.replaceFirst("\"error\":\"\\w+\"", "\"error\":\"bad_luck\"")));
        FAULTS.put(AccessFault.TOKEN_ERROR_500, (it, at) -> isToken(it) ? status(it, 400, 500) : it);
        FAULTS.put(
                AccessFault.TOKEN_ERROR_401,
                (it, at) ->
                        isToken(it) && it.status() == 400 ? it.withStatus(401).with("WWW-Authenticate", "Bearer") : it);
    }

    private final Deviations deviations;
    private final ProblemMutator problems;
    private final AnswerVariants variants;
    private final SiteAnswers sites;
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    public AnswerMutator(Deviations deviations) {
        this.deviations = deviations;
        this.problems = new ProblemMutator(deviations);
        this.variants = new AnswerVariants(deviations);
        this.sites = new SiteAnswers(deviations);
    }

    public Answer apply(Answer answer, Setting setting) {
        Answer mutated = problems.apply(answer, setting);
        for (Map.Entry<Fault, Mutator> each : FAULTS.entrySet()) {
            mutated = deviations.has(each.getKey()) ? each.getValue().apply(mutated, setting) : mutated;
        }
        if (deviations.has(AnswerFault.PHONE_AUDIO_LINK_LOST) && setting.is("GET", "conversation")) {
            mutated = withoutPhoneAudio(mutated);
        }
        return variants.apply(sites.apply(mutated, setting.request(), setting.rel()), setting);
    }

    /** The first answer about a conversation still shows the link. */
    private Answer withoutPhoneAudio(Answer answer) {
        if (!(answer.body() instanceof Body.OfResource it)
                || shown.add(String.valueOf(it.resource().href()))) {
            return answer;
        }
        Resource resource = it.resource();
        return answer.withBody(new Body.OfResource(resource.withLinks(resource.links().stream()
                .filter(link -> !link.rel().equals("phoneAudio"))
                .toList())));
    }

    /** What a gateway says whose server never answers this. */
    static Answer down(Answer answer, int status) {
        return Answer.of(status, new Body.OfText("text/html", "<html><body>" + status + "</body></html>"));
    }

    private static Mutator on(String method, String rel, UnaryOperator<Answer> mutator) {
        return (answer, setting) -> setting.is(method, rel) ? mutator.apply(answer) : answer;
    }

    private static Mutator asked(String header, Predicate<String> value, UnaryOperator<Answer> mutator) {
        return (answer, setting) ->
                setting.request().header(header).filter(value).isPresent() ? mutator.apply(answer) : answer;
    }

    private static Mutator token(UnaryOperator<String> change) {
        return (answer, setting) -> isToken(answer) && answer.body() instanceof Body.OfText it
                ? answer.withBody(new Body.OfText(it.contentType(), change.apply(it.text())))
                : answer;
    }

    private static boolean isToken(Answer answer) {
        return answer.headers().stream().anyMatch(each -> each.named("Pragma"));
    }

    private static boolean isTokenless(Setting setting) {
        return setting.is("POST", ADD)
                && setting.request().header("Authorization").isEmpty();
    }

    private static Answer located(Answer answer, String location) {
        return answer.status() == 201 ? answer.without("Location").with("Location", location) : answer;
    }

    private static Answer leadingNowhere(Answer answer) {
        return answer.headers().stream()
                .filter(each -> each.named("Location"))
                .findFirst()
                .map(each -> located(answer, each.value() + "0"))
                .orElse(answer);
    }

    private static Answer status(Answer answer, int from, int to) {
        return answer.status() == from ? answer.withStatus(to) : answer;
    }

    private static Answer emptied(Answer answer) {
        return emptied(answer, 204);
    }

    private static Answer emptied(Answer answer, int status) {
        return answer.withStatus(status).withBody(Body.NONE);
    }

    static Answer dead(Answer answer) {
        return refused(answer, Refusal.notFound(null, "The resource does not exist."));
    }

    static Answer broken(Answer answer) {
        return refused(answer, Refusal.of(500, "ServiceFailure", null, "Internal Server Error."));
    }

    private static Answer forbidden(Answer answer) {
        return refused(answer, Refusal.forbidden("There is no token."));
    }

    static Answer refused(Answer answer, Refusal refusal) {
        return answer.without("Location")
                .withStatus(refusal.answer().status())
                .withBody(refusal.answer().body());
    }

    static Answer challenged(Answer answer) {
        return emptied(answer, 401).with("WWW-Authenticate", "Bearer trusted_issuers=\"\"");
    }

    private static Answer bearerOnly(Answer answer) {
        return answer.without("WWW-Authenticate").with("WWW-Authenticate", "Bearer trusted_issuers=\"\"");
    }

    /** The answer with its error changed, if it has one. */
    static Answer changed(Answer answer, UnaryOperator<Problem> mutator) {
        return answer.body() instanceof Body.OfProblem it
                ? answer.withBody(new Body.OfProblem(mutator.apply(it.problem())))
                : answer;
    }
}
