package org.ucwatck.reference.life;

import java.util.List;
import org.ucwatck.reference.fault.CallFault;
import org.ucwatck.reference.fault.ChatFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Link;
import org.ucwatck.reference.wire.Resource;
import org.ucwatck.reference.wire.ResourceBuilder;

/** A messagingInvitation or phoneAudioInvitation as a resource. */
public final class InvitationTree {

    private InvitationTree() {}

    public static Resource of(Invitation invitation) {
        Conversation conversation = invitation.conversation();
        Plan plan = invitation.plan();
        boolean outgoing = invitation.direction() == Invitation.Direction.OUTGOING;
        boolean shown = outgoing
                || has(invitation, CallFault.INCOMING_AS_OUTGOING)
                || chat(invitation, ChatFault.CHAT_SHOWN_AS_OUTGOING);
        ResourceBuilder builder = Resource.at(invitation.rel(), invitation.href())
                .property("direction", shown ? "Outgoing" : "Incoming")
                .property("importance", chat(invitation, ChatFault.CHAT_IMPORTANCE_LOST) ? "Normal" : plan.importance())
                .property("threadId", chat(invitation, ChatFault.CHAT_THREAD_ID_LOST) ? null : conversation.threadId())
                .property("state", invitation.state().word())
                .property("operationId", chat(invitation, ChatFault.CHAT_OPERATION_ID_LOST) ? null : plan.operationId())
                .property("subject", chat(invitation, ChatFault.CHAT_SUBJECT_LOST) ? "" : plan.subject())
                .property("phoneNumber", plan.phoneNumber())
                .property("to", outgoing ? plan.to() : invitation.to().uri());
        capabilities(invitation, builder);
        relations(invitation, builder);
        people(invitation, builder);
        return builder.build();
    }

    private static void capabilities(Invitation invitation, ResourceBuilder builder) {
        if (!invitation.state().isPending()) {
            return;
        }
        if (invitation.direction() == Invitation.Direction.OUTGOING) {
            builder.below("cancel", "cancel");
            return;
        }
        Deviations deviations = invitation.conversation().application().world().deviations();
        boolean acceptable =
                deviations.has(CallFault.INCOMING_CALL_ACCEPTED) || deviations.has(Variant.ACCEPT_LINK_REFUSES);
        boolean chat = invitation.rel().equals(Messaging.REL) && !deviations.has(ChatFault.ACCEPT_LINK_MISSING);
        if (chat || acceptable) {
            builder.below("accept", "accept");
        }
        builder.below("decline", "decline");
    }

    private static void relations(Invitation invitation, ResourceBuilder builder) {
        Conversation conversation = invitation.conversation();
        String modality = invitation.rel().replace("Invitation", "");
        if (!invitation.begins() || !has(invitation, CallFault.STARTED_CALL_WITHOUT_CONVERSATION)) {
            boolean dead = invitation.begins() && has(invitation, CallFault.STARTED_CONVERSATION_DEAD);
            builder.link("conversation", conversation.href() + (dead ? "0" : ""));
        }
        builder.link(modality, conversation.href() + "/" + modality);
        firstMessage(invitation, builder);
        builder.link(
                "to",
                conversation.application().href() + "/people/" + invitation.to().address());
        Conversation derived = invitation.derived();
        if (derived != null) {
            builder.link("derivedConversation", derived.href())
                    .link("derivedPhoneAudio", derived.href() + "/phoneAudio");
        }
    }

    private static void firstMessage(Invitation invitation, ResourceBuilder builder) {
        Conversation conversation = invitation.conversation();
        Message.Content message = invitation.plan().message();
        boolean asMessage = chat(invitation, Variant.FIRST_MESSAGE_AS_MESSAGE_ALONE)
                && !chat(invitation, Variant.FIRST_MESSAGE_IN_INVITATION_ALONE);
        boolean apart = asMessage || chat(invitation, ChatFault.FIRST_MESSAGE_LOST);
        if (message != null && !apart) {
            boolean incoming = invitation.direction() == Invitation.Direction.INCOMING;
            Message.Content shown = incoming ? received(message, deviations(invitation)) : message;
            builder.link("message", new ConversationTree(conversation).content(shown));
        }
    }

    /** What arrives of the first message of a chat. */
    static Message.Content received(Message.Content sent, Deviations deviations) {
        boolean garbled = deviations.has(ChatFault.FIRST_MESSAGE_GARBLED);
        return garbled ? new Message.Content(sent.contentType(), sent.text().replace(" ", "%20")) : sent;
    }

    private static void people(Invitation invitation, ResourceBuilder builder) {
        ConversationTree tree = new ConversationTree(invitation.conversation());
        Person from = invitation.from();
        boolean outgoing = invitation.direction() == Invitation.Direction.OUTGOING;
        if (outgoing || deviations(invitation).has(Variant.FROM_AS_LINK)) {
            builder.link(Link.titled("from", tree.participantHref(from), from.name()));
        } else {
            builder.embed("from", named("from", tree.participant(from), invitation));
        }
        Person acceptedBy = invitation.acceptedBy();
        if (acceptedBy != null) {
            Conversation joined = invitation.derived() == null ? invitation.conversation() : invitation.derived();
            boolean caller = has(invitation, CallFault.ACCEPTED_BY_THE_CALLER)
                    || chat(invitation, ChatFault.CHAT_ACCEPTED_BY_THE_CALLER);
            Person shown = caller ? from : acceptedBy;
            Resource participant = new ConversationTree(joined).participant(shown);
            String role = "acceptedByParticipant";
            builder.embedAll(role, List.of(named(role, participant, invitation)));
        }
    }

    private static Resource named(String role, Resource participant, Invitation invitation) {
        Deviations deviations = invitation.conversation().application().world().deviations();
        return deviations.has(Variant.ROLE_RELS) ? participant.withRel(role) : participant;
    }

    /** Faults of calls leave invitations to exchange messages alone. */
    private static boolean has(Invitation invitation, Fault fault) {
        return invitation.rel().equals(PhoneCalls.REL) && deviations(invitation).has(fault);
    }

    private static boolean chat(Invitation invitation, Fault fault) {
        return invitation.rel().equals(Messaging.REL) && deviations(invitation).has(fault);
    }

    private static boolean chat(Invitation invitation, Variant variant) {
        return invitation.rel().equals(Messaging.REL) && deviations(invitation).has(variant);
    }

    private static Deviations deviations(Invitation invitation) {
        return invitation.conversation().application().world().deviations();
    }
}
