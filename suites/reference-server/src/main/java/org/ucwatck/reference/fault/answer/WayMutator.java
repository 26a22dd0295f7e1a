package org.ucwatck.reference.fault.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.WayFault;
import org.ucwatck.reference.fault.answer.AnswerMutator.Mutator;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Event;
import org.ucwatck.reference.wire.Header;
import org.ucwatck.reference.wire.Resource;

/** Changes each step of the way to a conversation. Discovery has no route, so that its steps are named here. */
public final class WayMutator {
    private static final String COMMUNICATION = "communication";
    private static final String CONVERSATION = "conversation";
    private static final String PHONE_AUDIO = "phoneAudio";
    private static final String PLAIN = "text/plain";

    /** The steps that need no application. */
    public enum Step {
        ROOT,
        CHALLENGE,
        TOKEN,
        USER
    }

    static final Map<Fault, Mutator> ANSWERS = new HashMap<>();
    static final Map<Fault, UnaryOperator<Resource>> RESOURCES = new HashMap<>();
    private static final Map<Step, Map<Fault, UnaryOperator<Answer>>> DISCOVERY = new HashMap<>();

    static {
        on("POST", "applications", WayFault.APPLICATIONS_DEAD, AnswerMutator::dead);
        on("POST", "applications", WayFault.APPLICATION_WITHOUT_BODY, it -> it.withBody(Body.NONE));
        on("POST", "makeMeAvailable", WayFault.MAKE_ME_AVAILABLE_DEAD, AnswerMutator::dead);
        on("GET", COMMUNICATION, WayFault.COMMUNICATION_DEAD, AnswerMutator::dead);
        on("GET", COMMUNICATION, WayFault.COMMUNICATION_WITHOUT_BODY, it -> it.withBody(Body.NONE));
        on("POST", "startMessaging", WayFault.START_MESSAGING_DEAD, AnswerMutator::dead);
        on("GET", "messagingInvitation", WayFault.MESSAGING_INVITATION_DEAD, AnswerMutator::dead);
        on("GET", CONVERSATION, WayFault.CONVERSATION_DEAD, AnswerMutator::dead);
        on("GET", CONVERSATION, WayFault.CONVERSATION_WITHOUT_BODY, it -> it.withBody(Body.NONE));
        on("GET", PHONE_AUDIO, WayFault.PHONE_AUDIO_WITHOUT_BODY, it -> it.withBody(Body.NONE));
        on("GET", "events", WayFault.PAGE_WITHOUT_BODY, it -> it.withBody(Body.NONE));
        link("root", "user", WayFault.ROOT_USER_HREF_MALFORMED, "/a user");
        link("root", "user", WayFault.ROOT_USER_HREF_OF_MAIL, "mailto:user@contoso.example");
        link("user", "applications", WayFault.USER_APPLICATIONS_HREF_MALFORMED, "/the applications");
        link("application", "events", WayFault.EVENTS_LINK_MALFORMED, "/the events");
        link(PHONE_AUDIO, "addPhoneAudio", WayFault.ADD_LINK_MALFORMED, "/add phone audio");
        without("root", "user", WayFault.ROOT_WITHOUT_USER);
        without("user", "applications", WayFault.USER_WITHOUT_APPLICATIONS);
        discovery(Step.ROOT, WayFault.ROOT_NO_CONTENT, it -> it.withBody(Body.NONE)
                .withStatus(204));
        discovery(Step.ROOT, WayFault.ROOT_WITHOUT_BODY, it -> it.withBody(Body.NONE));
        discovery(Step.ROOT, WayFault.ROOT_AS_HTML, it -> it.withBody(new Body.OfText("text/html", "<html></html>")));
        discovery(Step.ROOT, WayFault.ROOT_REDIRECT_WITHOUT_LOCATION, it -> redirect(it, ""));
        discovery(Step.ROOT, WayFault.ROOT_REDIRECT_TO_NO_URL, it -> redirect(it, "mailto:root@contoso.example"));
        discovery(Step.CHALLENGE, WayFault.USER_DEAD, AnswerMutator::dead);
        discovery(Step.CHALLENGE, WayFault.USER_OPEN_TO_ALL, it -> it.withStatus(200));
        discovery(Step.CHALLENGE, WayFault.USER_UNCHALLENGED, it -> it.without("WWW-Authenticate"));
        challenge(WayFault.CHALLENGE_WITHOUT_GRANT_TYPE, ",grant_type=\"[^\"]*\"", "");
        challenge(WayFault.CHALLENGE_GRANT_TYPE_EMPTY, "grant_type=\"[^\"]*\"", "grant_type=\"\"");
        challenge(WayFault.CHALLENGE_WITHOUT_HREF, "href=\"[^\"]*\",", "");
        challenge(WayFault.CHALLENGE_HREF_MALFORMED, "href=\"[^\"]*\"", "href=\"/a service\"");
        challenge(WayFault.CHALLENGE_HREF_OF_FTP, "href=\"https?:", "href=\"ftp:");
        discovery(Step.TOKEN, WayFault.TOKEN_SERVICE_DEAD, AnswerMutator::dead);
        discovery(Step.TOKEN, WayFault.TOKEN_SERVICE_500, AnswerMutator::broken);
        discovery(Step.TOKEN, WayFault.TOKEN_ANSWER_AS_TEXT, it -> it.withBody(new Body.OfText(PLAIN, "granted")));
        discovery(
                Step.TOKEN,
                WayFault.TOKEN_ANSWER_WITHOUT_TOKEN,
                it -> it.withBody(
                        new Body.OfText("application/json", "{\"expires_in\":3600,\"token_type\":\"Bearer\"}")));
        discovery(Step.USER, WayFault.USER_REFUSES_TOKEN, it -> AnswerMutator.challenged(it));
        discovery(Step.USER, WayFault.USER_DEAD_WITH_TOKEN, AnswerMutator::dead);
    }

    private WayMutator() {}

    /** The answer of a step of discovery, as the faults have it. */
    public static Answer apply(Deviations deviations, Step step, Answer answer) {
        Answer mutated = answer;
        for (Map.Entry<Fault, UnaryOperator<Answer>> each :
                DISCOVERY.getOrDefault(step, Map.of()).entrySet()) {
            mutated = deviations.has(each.getKey()) ? each.getValue().apply(mutated) : mutated;
        }
        return mutated;
    }

    /** An event of an invitation to exchange messages that brings nothing, where the invitation is dead, too. */
    static boolean isBare(Deviations deviations, Event event) {
        return deviations.has(WayFault.MESSAGING_INVITATION_DEAD)
                && event.target().rel().equals("messagingInvitation");
    }

    private static void on(String method, String rel, Fault fault, UnaryOperator<Answer> mutator) {
        ANSWERS.put(fault, (answer, setting) -> setting.is(method, rel) ? mutator.apply(answer) : answer);
    }

    private static void link(String of, String rel, Fault fault, String href) {
        RESOURCES.put(fault, ResourceMutator.of(of, it -> ResourceMutator.links(it, rel, link -> link.withHref(href))));
    }

    private static void without(String of, String rel, Fault fault) {
        RESOURCES.put(fault, ResourceMutator.of(of, it -> it.withoutLink(rel)));
    }

    private static void discovery(Step step, Fault fault, UnaryOperator<Answer> mutator) {
        DISCOVERY.computeIfAbsent(step, key -> new HashMap<>()).put(fault, mutator);
    }

    private static void challenge(Fault fault, String pattern, String replacement) {
        discovery(
                Step.CHALLENGE,
                fault,
                it -> new Answer(
                        it.status(),
                        it.headers().stream()
                                .map(header ->
                                        new Header(header.name(), header.value().replaceFirst(pattern, replacement)))
                                .toList(),
                        it.body()));
    }

    private static Answer redirect(Answer answer, String location) {
        Answer bare = answer.withStatus(302).withBody(Body.NONE);
        return location.isEmpty() ? bare : bare.with("Location", location);
    }
}
