package org.ucwatck.reference.life;

import java.util.List;
import org.ucwatck.reference.fault.CallFault;
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
                .property("subject", conversation.subject())
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
        if (state == CallState.DISCONNECTED && conversation.isConnected()) {
            builder.below("addMessaging", "addMessaging");
        }
        if (state.isUp()) {
            builder.below("stopMessaging", "terminate");
        }
        if (state == CallState.CONNECTED) {
            builder.below("sendMessage", "messages")
                    .below("setIsTyping", "typing")
                    .below("typingParticipants", "typingParticipants");
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

    private String content(Message message) {
        return deviations.has(Variant.DATA_URIS_IN_BASE64) ? DataUri.inBase64(message) : DataUri.of(message);
    }

    public Resource message(Message message) {
        String messaging = href + "/messaging";
        boolean incoming = message.direction() == Invitation.Direction.INCOMING;
        ResourceBuilder builder = Resource.at("message", messaging + "/messages/" + message.number())
                .property("direction", incoming ? "Incoming" : "Outgoing")
                .property("timeStamp", message.time())
                .property("operationId", message.operationId())
                .link("messaging", messaging)
                .link(message.contentType().equals("text/html") ? "htmlMessage" : "plainMessage", content(message));
        if (incoming && !conversation.remotes().isEmpty()) {
            Person sender = conversation.remotes().get(0);
            builder.link(Link.titled("participant", participantHref(sender), sender.name()))
                    .link("contact", conversation.application().href() + "/people/" + sender.address());
        }
        return builder.build();
    }
}
