package org.ucwatck.reference.world;

import java.util.List;
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
        ResourceBuilder builder = Resource.at(invitation.rel(), invitation.href())
                .property("direction", outgoing ? "Outgoing" : "Incoming")
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
        if (invitation.rel().equals("messagingInvitation")) {
            builder.below("accept", "accept");
        }
        builder.below("decline", "decline");
    }

    private static void relations(Invitation invitation, ResourceBuilder builder) {
        Conversation conversation = invitation.conversation();
        String modality = invitation.rel().replace("Invitation", "");
        builder.link("conversation", conversation.href()).link(modality, conversation.href() + "/" + modality);
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
            builder.embed("from", tree.participant(from));
        }
        Person acceptedBy = invitation.acceptedBy();
        if (acceptedBy != null) {
            Conversation joined = invitation.derived() == null ? invitation.conversation() : invitation.derived();
            builder.embedAll("acceptedByParticipant", List.of(new ConversationTree(joined).participant(acceptedBy)));
        }
    }
}
