package org.ucwatck.reference.life;

import org.ucwatck.reference.wire.Problem;

/** Why operations end without success. */
final class Reasons {
    static final Problem OWN_PHONE = Problem.of("LocalFailure", "PstnCallFailed", "Your own phone was not answered.");
    static final Problem DECLINED = Problem.of("RemoteFailure", "Declined", "Your invitation was declined.");
    static final Problem NOBODY = Problem.of("NotFound", "DestinationNotFound", "There is nobody of that name.");
    static final Problem UNANSWERED = Problem.of("RemoteFailure", "Timeout", "Nobody answered.");
    static final Problem CANCELED = Problem.of("Informational", "Canceled", "The invitation was cancelled.");
    static final Problem MISSED = Problem.of("Informational", "Missed", "The invitation was missed.");
    static final Problem ELSEWHERE =
            Problem.of("Informational", "ConnectedElsewhere", "The invitation was answered elsewhere.");
    static final Problem DECLINED_HERE = Problem.of("LocalFailure", "Declined", "You declined the invitation.");

    private Reasons() {}
}
