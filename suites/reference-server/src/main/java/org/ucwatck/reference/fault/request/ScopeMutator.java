package org.ucwatck.reference.fault.request;

import java.util.Set;
import org.ucwatck.reference.fault.AccessFault;
import org.ucwatck.reference.fault.ContactFault;
import org.ucwatck.reference.fault.Deviations;

/** Changes what the scopes of a token permit. */
public final class ScopeMutator {
    private static final String INITIATE = "Conversations.Initiate";
    private static final String RECEIVE = "Conversations.Receive";

    private final Deviations deviations;

    public ScopeMutator(Deviations deviations) {
        this.deviations = deviations;
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
            case "myContacts" -> allowed || deviations.has(ContactFault.CONTACTS_READ_WITHOUT_SCOPE);
            default -> allowed;
        };
    }

    private boolean adding(boolean allowed, Set<String> asked, Set<String> held) {
        if (deviations.has(AccessFault.SCOPE_IGNORED_ON_POST)
                || (deviations.has(AccessFault.SCOPE_NONE_ACCEPTED) && held.isEmpty())) {
            return true;
        }
        boolean refused = (deviations.has(AccessFault.SCOPE_NEEDS_BOTH) && !held.containsAll(asked))
                || (deviations.has(AccessFault.SCOPE_RECEIVE_ALONE_REFUSED) && held.equals(Set.of(RECEIVE)))
                || (deviations.has(AccessFault.SCOPE_BOTH_REFUSED) && held.equals(Set.of(INITIATE, RECEIVE)));
        return allowed && !refused;
    }

    private boolean reading(boolean allowed, Set<String> held) {
        if (deviations.has(AccessFault.INVITATION_NEEDS_RECEIVE_TOO)) {
            return held.contains(INITIATE) && held.contains(RECEIVE);
        }
        boolean ignored = deviations.has(AccessFault.SCOPE_IGNORED_ON_INVITATION)
                || (deviations.has(AccessFault.SCOPELESS_TOKEN_READS_INVITATION) && held.isEmpty());
        return allowed || ignored;
    }
}
