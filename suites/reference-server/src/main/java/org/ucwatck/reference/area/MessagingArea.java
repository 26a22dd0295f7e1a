package org.ucwatck.reference.area;

import java.util.List;
import java.util.Optional;
import org.ucwatck.reference.fault.ChatFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
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
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.MediaType;
import org.ucwatck.reference.wire.Parameter;
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
        routes.on("POST", INVITATIONS + "/{invitation}/accept", "accept", this::accept);
        routes.on("POST", INVITATIONS + "/{invitation}/decline", "decline", call -> Declining.answer(call, REL));
        routes.on("GET", MESSAGING, "messaging", call -> Answer.ok(tree(call).messaging()));
        routes.on("POST", MESSAGING + "/addMessaging", "addMessaging", this::add);
        routes.on("POST", MESSAGING + "/terminate", "stopMessaging", this::stop);
        routes.on("POST", MESSAGING + "/messages", "sendMessage", this::send);
        routes.on("GET", MESSAGING + "/messages/{message}", "message", MessagingArea::message);
        routes.on("POST", MESSAGING + "/typing", "setIsTyping", this::type);
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
        failIf(ChatFault.CANCEL_CHAT_500);
        messaging.cancel(call.invitation(REL));
        return Answer.noContent();
    }

    private void failIf(ChatFault fault) {
        if (deviations.has(fault)) {
            throw Refusal.of(500, "ServiceFailure", null, "Internal Server Error.");
        }
    }

    private Answer accept(Call call) {
        failIf(ChatFault.ACCEPT_500);
        call.invitation(REL).accept();
        return Answer.noContent();
    }

    private Answer add(Call call) {
        Fields fields = call.fields();
        PlanReader reader = new PlanReader(fields, call.request(), deviations);
        Optional<String> id = reader.operationId();
        Message.Content message = reader.message();
        fields.check();
        return started.answer(messaging.add(call.conversation(), id.orElse(null), message));
    }

    private Answer type(Call call) {
        failIf(ChatFault.TYPING_500);
        messaging.type(call.conversation());
        return Answer.noContent();
    }

    private Answer stop(Call call) {
        failIf(ChatFault.STOP_MESSAGING_500);
        boolean empty = call.request().body().text().isEmpty();
        if (empty && deviations.has(ChatFault.STOP_MESSAGING_EMPTY_REFUSED)) {
            throw Refusal.badRequest(null, "There is nothing in the body.");
        }
        messaging.stop(call.conversation());
        return Answer.noContent();
    }

    private Answer send(Call call) {
        if (call.application().conversation(call.part("conversation")).isEmpty()) {
            failIf(ChatFault.SEND_AFTER_STOP_500);
            if (deviations.has(ChatFault.SEND_AFTER_STOP_ACCEPTED)) {
                return Answer.created(call.application().href());
            }
        }
        Conversation conversation = call.conversation();
        Message.Content content = content(call);
        String id = call.request().parameter("operationId").orElse(null);
        if (id == null && deviations.has(Variant.SEND_NEEDS_ID)) {
            throw Refusal.invalid(List.of(new Parameter("operationId", "Missing")));
        }
        Message message = messaging.send(conversation, content, id);
        Answer answer = Answer.created(conversation.href() + "/messaging/messages/" + message.number());
        if (deviations.has(ChatFault.SEND_MESSAGE_200)) {
            return answer.withStatus(200);
        }
        if (deviations.has(ChatFault.SEND_MESSAGE_WITHOUT_LOCATION)) {
            return answer.without("Location");
        }
        return deviations.has(Variant.SEND_WITH_MESSAGE)
                ? answer.withBody(new Body.OfResource(new ConversationTree(conversation).message(message)))
                : answer;
    }

    private Message.Content content(Call call) {
        String type = call.request()
                .header("Content-Type")
                .map(it -> MediaType.parse(it).name())
                .orElse("text/plain");
        boolean html = type.equals("text/html");
        if (!List.of("text/plain", "text/html").contains(type) || (html && deviations.has(Variant.HTML_REFUSED))) {
            throw Refusal.of(415, "UnsupportedMediaType", null, "A message is text/plain or text/html.");
        }
        if (html) {
            failIf(ChatFault.HTML_500);
        }
        String text = call.request().body().text();
        if (text.isBlank()) {
            failIf(ChatFault.TEXT_EMPTY_500);
            if (deviations.has(Variant.EMPTY_MESSAGES_REFUSED)) {
                throw Refusal.badRequest(null, "A message has a text.");
            }
        }
        return new Message.Content(type, text);
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
