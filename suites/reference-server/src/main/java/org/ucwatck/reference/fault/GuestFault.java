package org.ucwatck.reference.fault;

/** Faults in the grant of guests, and in what they may do. */
public enum GuestFault implements Fault {
    RIGHT_KEY_REFUSED("authentication.anonymous-grant", "HTTP 400"),
    GUEST_TOKEN_WITHOUT_LIFETIME("authentication.anonymous-grant", "expires_in"),
    MISSING_MEETING_AS_SERVER_ERROR("authentication.anonymous-refused", "error server_error"),
    ANY_KEY_TAKEN("authentication.anonymous-refused", "a wrong key: HTTP 400"),
    ANY_MEETING_JOINED("authentication.anonymous-refused", "a meeting that does not exist: HTTP 400"),
    ORGANIZER_AS_MEETING("authentication.anonymous-refused", "the address of the organizer: HTTP 400"),
    WRONG_KEY_FORBIDDEN("authentication.anonymous-refused", "HTTP 403"),
    RENEWAL_REFUSED("authentication.anonymous-renewal", "HTTP 400"),
    RENEWED_AS_ANOTHER("authentication.anonymous-renewal", "HTTP 403"),
    ANY_TOKEN_RENEWED("authentication.anonymous-renewal-refused", "HTTP 200"),
    GUEST_READS_USERS("authentication.anonymous-apart", "a guest at an application of a user: HTTP 401"),
    USER_READS_GUESTS("authentication.anonymous-apart", "a user at an application of a guest: HTTP 401"),
    ALL_GUESTS_ARE_ONE("authentication.anonymous-identity", "HTTP 200"),
    GUEST_WITHOUT_APPLICATIONS("discovery.anonymous-join", "a link applications"),
    GUEST_APPLICATION_500("discovery.anonymous-join", "HTTP 500"),
    GUEST_OF_A_DEPARTMENT("me.anonymous", "department"),
    GUEST_WITH_MAIL("me.anonymous", "emailAddresses"),
    GUEST_MADE_AVAILABLE("me.anonymous-forbidden", "HTTP 204"),
    GUEST_HAS_PHONES("me.anonymous-forbidden", "HTTP 200");

    private final String rule;
    private final String symptom;

    GuestFault(String rule, String symptom) {
        this.rule = rule;
        this.symptom = symptom;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String symptom() {
        return symptom;
    }
}
