package org.ucwatck.reference.area;

import org.ucwatck.reference.fault.AnswerFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.Invitation;
import org.ucwatck.reference.life.InvitationTree;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Resource;

/** The answer to what starts an operation (OperationResource): 201 with Location, and nothing else or the operation. */
public record Started(Deviations deviations) {

    Answer answer(Invitation invitation) {
        Answer answer = Answer.created(location(invitation));
        boolean phone = invitation.rel().equals("phoneAudioInvitation");
        boolean otherId = phone && deviations.has(AnswerFault.BODY_OF_ANOTHER_OPERATION);
        boolean otherHref = phone && deviations.has(AnswerFault.BODY_OF_ANOTHER_INVITATION);
        if (!otherId && !otherHref && !deviations.has(Variant.BODY_WITH_201)) {
            return answer;
        }
        Resource body = invitation.conversation().application().locked(() -> InvitationTree.of(invitation));
        Resource named = otherId ? body.with("operationId", "another") : body;
        return answer.withBody(new Body.OfResource(otherHref ? named.withHref(invitation.href() + "0") : named));
    }

    private String location(Invitation invitation) {
        boolean other = deviations.has(AnswerFault.LOCATION_OF_ANOTHER_INVITATION)
                && invitation.rel().equals("phoneAudioInvitation");
        return other
                ? invitation.conversation().application().oldestInvitation().href()
                : invitation.href();
    }
}
