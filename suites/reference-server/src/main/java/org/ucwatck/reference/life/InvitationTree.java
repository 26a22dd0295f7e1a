package org.ucwatck.reference.life;

import java.util.List;
import org.ucwatck.reference.fault.CallFault;
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
        boolean shown = outgoing || has(invitation, CallFault.INCOMING_AS_OUTGOING);
        ResourceBuilder builder = Resource.at(invitation.rel(), invitation.href())
                .property("direction", shown ? "Outgoing" : "Incoming")
                .property("importance", plan.importance())
                .property("threadId", conversation.threadId())
                .property("state", invitation.state().word())
                .property("operationId", plan.operationId())
                .property("subject", plan.subject())
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
        if (invitation.rel().equals("messagingInvitation") || acceptable) {
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
        builder.link(
                "to",
                conversation.application().href() + "/people/" + invitation.to().address());
        Conversation derived = invitation.derived();
        if (derived != null) {
            builder.link("derivedConversation", derived.href())
                    .link("derivedPhoneAudio", derived.href() + "/phoneAudio");
        }
    }

    private static void people(Invitation invitation, ResourceBuilder builder) {
        ConversationTree tree = new ConversationTree(invitation.conversation());
        Person from = invitation.from();
        if (invitation.direction() == Invitation.Direction.OUTGOING) {
            builder.link(Link.titled("from", tree.participantHref(from), from.name()));
        } else {
            builder.embed("from", named("from", tree.participant(from), invitation));
        }
        Person acceptedBy = invitation.acceptedBy();
        if (acceptedBy != null) {
            Conversation joined = invitation.derived() == null ? invitation.conversation() : invitation.derived();
            Person shown = has(invitation, CallFault.ACCEPTED_BY_THE_CALLER) ? from : acceptedBy;
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
        return invitation.rel().equals(PhoneCalls.REL)
                && invitation.conversation().application().world().deviations().has(fault);
    }
}
