package org.ucwatck.reference.bend.request;

import java.util.Set;
import org.ucwatck.reference.bend.AccessFault;
import org.ucwatck.reference.bend.Bends;

/** Bends what the scopes of a token permit. */
public final class ScopeBends {
    private static final String INITIATE = "Conversations.Initiate";
    private static final String RECEIVE = "Conversations.Receive";

    private final Bends bends;

    public ScopeBends(Bends bends) {
        this.bends = bends;
    }

    /**
     * @param allowed whether the token is good enough by the page
     * @param asked scopes of which the page asks for one
     * @param held scopes of the token
     */
    public boolean isAllowed(boolean allowed, Set<String> asked, Set<String> held, String rel) {
        return switch (rel) {
            case "addPhoneAudio" -> adding(allowed, asked, held);
            case "phoneAudioInvitation" -> reading(allowed, held);
            default -> allowed;
        };
    }

    private boolean adding(boolean allowed, Set<String> asked, Set<String> held) {
        if (bends.has(AccessFault.SCOPE_IGNORED_ON_POST)
                || (bends.has(AccessFault.SCOPE_NONE_ACCEPTED) && held.isEmpty())) {
            return true;
        }
        boolean refused = (bends.has(AccessFault.SCOPE_NEEDS_BOTH) && !held.containsAll(asked))
                || (bends.has(AccessFault.SCOPE_RECEIVE_ALONE_REFUSED) && held.equals(Set.of(RECEIVE)))
                || (bends.has(AccessFault.SCOPE_BOTH_REFUSED) && held.equals(Set.of(INITIATE, RECEIVE)));
        return allowed && !refused;
    }

    private boolean reading(boolean allowed, Set<String> held) {
        if (bends.has(AccessFault.INVITATION_NEEDS_RECEIVE_TOO)) {
            return held.contains(INITIATE) && held.contains(RECEIVE);
        }
        boolean ignored = bends.has(AccessFault.SCOPE_IGNORED_ON_INVITATION)
                || (bends.has(AccessFault.SCOPELESS_TOKEN_READS_INVITATION) && held.isEmpty());
        return allowed || ignored;
    }
}
