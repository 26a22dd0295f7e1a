package org.ucwatck.reference.fault.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ucwatck.reference.fault.ApplicationFault;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.answer.AnswerMutator.Mutator;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Embedded;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Resource;

/** Deviations what an application shows, and what is left of one that was deleted. */
final class ApplicationMutator {
    private static final String APPLICATION = "application";
    private static final String PEOPLE = "people";
    private static final String COMMUNICATION = "communication";
    private static final String GUARD = "please pass this in a PUT request";

    static final Map<Fault, Mutator> ANSWERS = new HashMap<>();
    static final Map<Fault, UnaryOperator<Resource>> RESOURCES = new HashMap<>();

    static {
        resource(APPLICATION, ApplicationFault.CULTURE_OF_THE_SERVER, it -> it.with("culture", "de-DE"));
        resource(APPLICATION, ApplicationFault.USER_AGENT_CUT, it -> it.with("userAgent", "ucwa"));
        resource(APPLICATION, ApplicationFault.TYPE_OF_A_PHONE, it -> it.with("type", "Phone"));
        resource(
                APPLICATION,
                ApplicationFault.ONLINE_MEETINGS_LEFT_OUT,
                it -> it.withEmbedded(it.embedded().stream()
                        .filter(each -> !each.rel().equals("onlineMeetings"))
                        .toList()));
        embedded(PEOPLE, ApplicationFault.EMBEDDED_PEOPLE_CUT, it -> it.withoutLink("search"));
        embedded("me", ApplicationFault.EMBEDDED_ME_STALE, it -> it.with("title", "Apprentice"));
        resource(COMMUNICATION, ApplicationFault.GUARD_NOT_SHOWN, ApplicationMutator::withoutGuard);
        resource(COMMUNICATION, ApplicationFault.ETAG_NOT_SHOWN, it -> it.without("etag"));
        resource(
                COMMUNICATION,
                ApplicationFault.ETAG_PROPERTY_DIFFERS,
                it -> it.with("etag", it.properties().get("etag") + "7"));
        on("GET", COMMUNICATION, ApplicationFault.ETAG_NOT_SHOWN, it -> it.without("ETag"));
        on("GET", COMMUNICATION, ApplicationFault.GONE_AS_CONVERSATION, ApplicationMutator::ofAConversation);
        on(
                "DELETE",
                APPLICATION,
                ApplicationFault.DELETE_APPLICATION_202,
                it -> it.status() == 204 ? it.withStatus(202) : it);
        on(
                "DELETE",
                APPLICATION,
                ApplicationFault.SECOND_DELETE_500,
                it -> it.status() == 404 ? AnswerMutator.broken(it) : it);
        on(
                "POST",
                "startMessaging",
                ApplicationFault.DELETED_APPLICATION_STARTS,
                it -> it.status() == 404
                        ? it.withStatus(201).withBody(Body.NONE).with("Location", "/ucwa/invitations/1")
                        : it);
        ANSWERS.put(ApplicationFault.DELETED_PEOPLE_SHOWN, (answer, at) -> {
            boolean gone = at.is("GET", PEOPLE) && answer.status() == 404;
            return gone
                    ? answer.withStatus(200)
                            .withBody(new Body.OfResource(
                                    Resource.at(PEOPLE, at.request().path()).build()))
                    : answer;
        });
    }

    private ApplicationMutator() {}

    private static void on(String method, String rel, Fault fault, UnaryOperator<Answer> mutator) {
        ANSWERS.put(fault, (answer, at) -> at.is(method, rel) ? mutator.apply(answer) : answer);
    }

    private static void resource(String rel, Fault fault, UnaryOperator<Resource> mutator) {
        RESOURCES.put(fault, ResourceMutator.of(rel, mutator));
    }

    /** Where an application embeds it, and nowhere else. */
    private static void embedded(String rel, Fault fault, UnaryOperator<Resource> mutator) {
        resource(
                APPLICATION,
                fault,
                it -> it.withEmbedded(it.embedded().stream()
                        .map(each -> each.rel().equals(rel) ? changed(each, mutator) : each)
                        .toList()));
    }

    private static Embedded changed(Embedded embedded, UnaryOperator<Resource> mutator) {
        List<Resource> changed = embedded.resources().stream().map(mutator).toList();
        return new Embedded(embedded.rel(), changed, embedded.many());
    }

    private static Resource withoutGuard(Resource resource) {
        return resource.properties().entrySet().stream()
                .filter(each -> GUARD.equals(each.getValue()))
                .findFirst()
                .map(each -> resource.without(each.getKey()))
                .orElse(resource);
    }

    private static Answer ofAConversation(Answer answer) {
        return answer.status() == 404
                ? AnswerMutator.refused(
                        answer, Refusal.notFound("ConversationNotFound", "The conversation does not exist."))
                : answer;
    }
}
