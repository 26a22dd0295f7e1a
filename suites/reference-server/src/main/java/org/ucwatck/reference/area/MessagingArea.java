package org.ucwatck.reference.area;

import java.util.List;
import java.util.Optional;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.life.Conversation;
import org.ucwatck.reference.life.ConversationTree;
import org.ucwatck.reference.life.Invitation;
import org.ucwatck.reference.life.InvitationTree;
import org.ucwatck.reference.life.Message;
import org.ucwatck.reference.life.Messaging;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.life.Plan;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.MediaType;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Resource;

/** startMessaging_ref, messagingInvitation_ref, messaging_ref and what they lead to. */
public final class MessagingArea {
    private static final String COMMUNICATION = Paths.APPLICATIONS + "/{app}/communication";
    private static final String INVITATIONS = COMMUNICATION + "/messagingInvitations";
    private static final String MESSAGING = COMMUNICATION + "/conversations/{conversation}/messaging";
    private static final String REL = "messagingInvitation";

    private final Messaging messaging;
    private final Started started;
    private final Deviations deviations;

    public MessagingArea(Messaging messaging, Started started, Deviations deviations) {
        this.messaging = messaging;
        this.started = started;
        this.deviations = deviations;
    }

    public void routes(Routes routes) {
        routes.on("POST", INVITATIONS, "startMessaging", this::start);
        routes.on("GET", INVITATIONS + "/{invitation}", REL, MessagingArea::invitation);
        routes.on("POST", INVITATIONS + "/{invitation}/cancel", "cancel", this::cancel);
        routes.on("POST", INVITATIONS + "/{invitation}/accept", "accept", MessagingArea::accept);
        routes.on("POST", INVITATIONS + "/{invitation}/decline", "decline", call -> Declining.answer(call, REL));
        routes.on("GET", MESSAGING, "messaging", call -> Answer.ok(tree(call).messaging()));
        routes.on("POST", MESSAGING + "/addMessaging", "addMessaging", this::add);
        routes.on("POST", MESSAGING + "/terminate", "stopMessaging", this::stop);
        routes.on("POST", MESSAGING + "/messages", "sendMessage", this::send);
        routes.on("GET", MESSAGING + "/messages/{message}", "message", MessagingArea::message);
        routes.on("POST", MESSAGING + "/typing", "setIsTyping", call -> {
            call.conversation();
            return Answer.noContent();
        });
        routes.on("GET", MESSAGING + "/typingParticipants", "typingParticipants", MessagingArea::typing);
    }

    private static ConversationTree tree(Call call) {
        return new ConversationTree(call.conversation());
    }

    private Answer start(Call call) {
        Plan plan = new PlanReader(call.fields(), call.request(), deviations).read();
        Directory.provoke(plan.to());
        return started.answer(messaging.start(call.application(), plan));
    }

    private static Answer invitation(Call call) {
        Invitation invitation = call.invitation(REL);
        return Answer.ok(call.application().locked(() -> InvitationTree.of(invitation)));
    }

    private Answer cancel(Call call) {
        messaging.cancel(call.invitation(REL));
        return Answer.noContent();
    }

    private static Answer accept(Call call) {
        call.invitation(REL).accept();
        return Answer.noContent();
    }

    private Answer add(Call call) {
        Fields fields = call.fields();
        Optional<String> id = new PlanReader(fields, call.request(), deviations).operationId();
        fields.check();
        return started.answer(messaging.add(call.conversation(), id.orElse(null)));
    }

    private Answer stop(Call call) {
        messaging.stop(call.conversation());
        return Answer.noContent();
    }

    private Answer send(Call call) {
        Conversation conversation = call.conversation();
        String type = call.request()
                .header("Content-Type")
                .map(it -> MediaType.parse(it).name())
                .orElse("text/plain");
        if (!List.of("text/plain", "text/html").contains(type)) {
            throw Refusal.of(415, "UnsupportedMediaType", null, "A message is text/plain or text/html.");
        }
        String id = call.request().parameter("operationId").orElse(null);
        Message message =
                messaging.send(conversation, type, call.request().body().text(), id);
        return Answer.created(conversation.href() + "/messaging/messages/" + message.number());
    }

    private static Answer message(Call call) {
        Conversation conversation = call.conversation();
        Message message = call.application().locked(conversation::messages).stream()
                .filter(each -> Integer.toString(each.number()).equals(call.part("message")))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(null, "The message does not exist."));
        return Answer.ok(new ConversationTree(conversation).message(message));
    }

    private static Answer typing(Call call) {
        String href = call.conversation().href() + "/messaging/typingParticipants";
        return Answer.ok(Resource.at("typingParticipants", href).build());
    }
}
