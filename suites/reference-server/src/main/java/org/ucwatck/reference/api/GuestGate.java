package org.ucwatck.reference.api;

import java.util.Set;
import org.ucwatck.reference.auth.Account;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.GuestFault;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** What guests of a meeting may not do (makeMeAvailable_ref, phones_ref, reportMyActivity_ref, startMessaging_ref). */
final class GuestGate {
    private static final Set<String> OF_USERS =
            Set.of("makeMeAvailable", "reportMyActivity", "phones", "phone", "changeNumber", "changeVisibility");
    private static final Set<String> ELSEWHERE =
            Set.of("startMessaging", "startPhoneAudio", "addPhoneAudio", "people", "photo", "contactPhoto");

    private final Deviations deviations;

    GuestGate(Deviations deviations) {
        this.deviations = deviations;
    }

    /** @throws Refusal 403 for a guest at what is for users */
    void admit(Account account, String rel) {
        boolean open = (rel.equals("makeMeAvailable") && deviations.has(GuestFault.GUEST_MADE_AVAILABLE))
                || (rel.equals("phones") && deviations.has(GuestFault.GUEST_HAS_PHONES));
        if (!account.isGuest() || open) {
            return;
        }
        if (OF_USERS.contains(rel)) {
            throw Refusal.of(403, "Forbidden", "AnonymousNotAllowed", "This is not allowed for anonymous users.");
        }
        if (ELSEWHERE.contains(rel)) {
            throw Refusal.forbidden("The token of a guest opens nothing but her meeting.");
        }
    }

    /** Whether a server with a fault shows the application of one to the other. */
    boolean shows(Request request, Account owner, Account asking) {
        boolean toGuest = asking.isGuest() && !owner.isGuest() && deviations.has(GuestFault.GUEST_READS_USERS);
        boolean toUser = owner.isGuest() && !asking.isGuest() && deviations.has(GuestFault.USER_READS_GUESTS);
        return request.method().equals("GET") && (toGuest || toUser);
    }
}
