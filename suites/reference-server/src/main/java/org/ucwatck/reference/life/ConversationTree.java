package org.ucwatck.reference.life;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.fault.CallFault;
import org.ucwatck.reference.fault.ChatFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.StateFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Link;
import org.ucwatck.reference.wire.Resource;
import org.ucwatck.reference.wire.ResourceBuilder;

/** The resources of a conversation: itself, its participants and its modalities. */
public final class ConversationTree {
    private final Conversation conversation;
    private final Deviations deviations;
    private final String href;

    public ConversationTree(Conversation conversation) {
        this.conversation = conversation;
        this.deviations = conversation.application().world().deviations();
        this.href = conversation.href();
    }

    Link link() {
        return Link.to("conversation", href);
    }

    public Resource conversation() {
        ResourceBuilder builder = Resource.at(
                        role("conversation", "derivedConversation", conversation.isDerived()), href)
                .property("state", conversation.state().word())
                .property("threadId", conversation.threadId())
                .property(
                        "subject",
                        deviations.has(ChatFault.CHAT_SUBJECT_LOST_IN_CONVERSATION) ? "" : conversation.subject())
                .property("activeModalities", conversation.activeModalities())
                .property("importance", conversation.importance())
                .property("created", conversation.created())
                .property("participantCount", conversation.remotes().size() + 1)
                .property("recording", false)
                .property("readLocally", true)
                .below("messaging", "messaging")
                .below("participants", "participants");
        if (!deviations.has(Variant.NO_PHONE_AUDIO)) {
            builder.below("phoneAudio", "phoneAudio");
        }
        if (conversation.isConnected()) {
            Person owner = conversation.application().owner();
            builder.link(Link.titled("localParticipant", participantHref(owner), owner.name()));
        }
        return builder.build();
    }

    /** What a resource is called that may play a role. */
    private String role(String type, String role, boolean plays) {
        return plays && deviations.has(Variant.ROLE_RELS) ? role : type;
    }

    String participantHref(Person person) {
        return href + "/participants/" + person.address();
    }

    public Resource participants() {
        ResourceBuilder builder = Resource.at("participants", href + "/participants");
        builder.link(asMany(conversation.application().owner()));
        conversation.remotes().forEach(each -> builder.link(asMany(each)));
        return builder.build();
    }

    private Link asMany(Person person) {
        return Link.titled("participant", participantHref(person), person.name())
                .asMany();
    }

    public Resource participant(Person person) {
        boolean local = person.isSameAs(conversation.application().owner());
        String application = conversation.application().href();
        String people = application + "/people/" + person.address();
        ResourceBuilder builder = Resource.at(role("participant", "localParticipant", local), participantHref(person))
                .property("sourceNetwork", person.uri().startsWith("tel:") ? "Unknown" : "SameEnterprise")
                .property("anonymous", false)
                .property("local", local)
                .property("inLobby", false)
                .property("name", person.name())
                .property("uri", person.uri())
                .link("conversation", href);
        if (local) {
            return builder.link("me", application + "/me").build();
        }
        return builder.link("contact", people)
                .link("contactPresence", people + "/presence")
                .link("contactPhoto", application + "/photos/" + person.address())
                .build();
    }

    public Resource messaging() {
        CallState state = conversation.messaging();
        ResourceBuilder builder = Resource.at("messaging", href + "/messaging").property("state", state.word());
        if (state == CallState.CONNECTED) {
            builder.property("negotiatedMessageFormats", List.of("Plain"));
        }
        builder.link("conversation", href);
        boolean free = state == CallState.DISCONNECTED && conversation.isConnected();
        boolean connected = state == CallState.CONNECTED;
        if (free || (connected && deviations.has(ChatFault.ADD_MESSAGING_WHILE_CONNECTED))) {
            builder.below("addMessaging", "addMessaging");
        }
        if (state.isUp() && !(connected && deviations.has(ChatFault.STOP_MESSAGING_LINK_MISSING))) {
            builder.below("stopMessaging", "terminate");
        }
        boolean early = state == CallState.CONNECTING && deviations.has(ChatFault.SEND_LINK_WHILE_CONNECTING);
        if (early || (connected && !deviations.has(ChatFault.SEND_LINK_MISSING))) {
            builder.below("sendMessage", "messages");
        }
        if (connected) {
            builder.below("setIsTyping", "typing").below("typingParticipants", "typingParticipants");
        }
        return builder.build();
    }

    public Resource phoneAudio() {
        CallState state = conversation.phoneAudio();
        boolean connected = state == CallState.CONNECTED;
        ResourceBuilder builder = Resource.at(
                        role("phoneAudio", "derivedPhoneAudio", conversation.isDerived()), href + "/phoneAudio")
                .property("state", state.word())
                .link("conversation", href);
        if (canAdd()) {
            builder.below("addPhoneAudio", "addPhoneAudio");
        }
        if (connected && (!conversation.isHeld() || deviations.has(CallFault.HOLD_LINK_WHEN_HELD))) {
            builder.below("holdPhoneAudio", "holdPhoneAudio");
        }
        if (connected && conversation.isHeld()) {
            builder.below("resumePhoneAudio", "resumePhoneAudio");
        }
        boolean stoppable = connected || (state.isUp() && !deviations.has(Variant.STOP_ONLY_WHEN_CONNECTED));
        if (stoppable || deviations.has(StateFault.STOP_LINK_WHEN_DISCONNECTED)) {
            builder.below("stopPhoneAudio", "terminate");
        }
        return builder.build();
    }

    private boolean canAdd() {
        boolean idle = conversation.phoneAudio() == CallState.DISCONNECTED || deviations.has(Variant.ADD_LINK_STAYS);
        boolean free = conversation.isConnected() && idle;
        boolean spent = conversation.isSpent() && deviations.has(CallFault.ADD_LINK_LOST_AFTER_STOP);
        return free && !spent && !deviations.has(StateFault.ADD_LINK_MISSING);
    }

    /** A link to something below the conversation, in whose list an event tells of somebody. */
    Link below(String list) {
        boolean typing = list.equals("typingParticipants");
        return Link.to(list, href + (typing ? "/messaging/" : "/") + list);
    }

    /** Content by value. */
    String content(Message.Content content) {
        if (deviations.has(Variant.DATA_URIS_IN_BASE64)) {
            return DataUri.inBase64(content);
        }
        String uri = DataUri.of(content);
        return deviations.has(Variant.BLANKS_OF_DATA_AS_PERCENT) ? uri.replace("+", "%20") : uri;
    }

    /** What the event of a message tells that the user herself sent: who answers to it must not answer herself. */
    Resource sent(Message message) {
        Resource whole = message(message);
        return deviations.has(Variant.OWN_MESSAGES_SHOWN_WHOLE)
                ? whole
                : whole.withoutLink("plainMessage").withoutLink("htmlMessage");
    }

    private String direction(boolean incoming) {
        boolean turned =
                deviations.has(incoming ? ChatFault.MESSAGE_ARRIVES_AS_OUTGOING : ChatFault.OWN_MESSAGE_AS_INCOMING);
        return incoming == turned ? "Outgoing" : "Incoming";
    }

    private @Nullable String operationId(Message message) {
        if (message.operationId() == null || deviations.has(Variant.MESSAGES_WITHOUT_ID)) {
            return null;
        }
        return deviations.has(ChatFault.MESSAGE_OF_ANOTHER_ID) ? "another" : message.operationId();
    }

    public Resource message(Message message) {
        String messaging = href + "/messaging";
        boolean incoming = message.direction() == Invitation.Direction.INCOMING;
        ResourceBuilder builder = Resource.at("message", messaging + "/messages/" + message.number())
                .property("direction", direction(incoming))
                .property("timeStamp", deviations.has(ChatFault.MESSAGE_WITHOUT_TIME) ? null : message.time())
                .property("operationId", operationId(message))
                .link("messaging", messaging)
                .link(
                        message.contentType().equals("text/html") ? "htmlMessage" : "plainMessage",
                        content(message.content()));
        if (incoming) {
            received(message, builder);
        }
        return builder.build();
    }

    private void received(Message message, ResourceBuilder builder) {
        if (deviations.has(Variant.TEXT_AS_HTML) && message.contentType().equals("text/plain")) {
            String html = "<div>" + message.text().replace("&", "&amp;").replace("<", "&lt;") + "</div>";
            builder.link("htmlMessage", content(new Message.Content("text/html", html)));
        }
        if (!deviations.has(ChatFault.MESSAGE_WITHOUT_SENDER)
                && !conversation.remotes().isEmpty()) {
            Person sender = conversation.remotes().get(0);
            builder.link(Link.titled("participant", participantHref(sender), sender.name()))
                    .link("contact", conversation.application().href() + "/people/" + sender.address());
        }
    }
}
