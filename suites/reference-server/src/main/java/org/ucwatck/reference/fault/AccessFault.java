package org.ucwatck.reference.fault;

/** Faults in who may call: challenges, tokens, scopes. */
public enum AccessFault implements Fault {
    SCOPE_IGNORED_ON_POST("scope.missing-is-forbidden", "accepted"),
    SCOPE_NEEDS_BOTH("scope.any-suffices", "403"),
    SCOPE_IGNORED_ON_INVITATION("scope.invitation-needs-initiate", "403"),
    EXPIRED_TOKEN_ACCEPTED("authentication.token-expired", "401"),
    FOREIGN_TOKEN_ACCEPTED("authentication.token-of-other-user", "403"),
    MALFORMED_TOKEN_ACCEPTED("authentication.token-malformed", "401"),
    SCOPE_RECEIVE_ALONE_REFUSED("scope.any-suffices", "HTTP 403"),
    SCOPE_BOTH_REFUSED("scope.any-suffices", "HTTP 403"),
    SCOPE_NONE_ACCEPTED("scope.missing-is-forbidden", "accepted"),
    SCOPELESS_TOKEN_BEGINS_CALL("scope.missing-is-forbidden", "state Connect"),
    SCOPE_MISSING_AS_401("scope.missing-is-forbidden", "HTTP 401"),
    SCOPELESS_TOKEN_READS_INVITATION("scope.invitation-needs-initiate", "HTTP 200"),
    INVITATION_NEEDS_RECEIVE_TOO("scope.invitation-needs-initiate", "HTTP 403"),
    EXPIRED_TOKEN_BEGINS_CALL("authentication.token-expired", "state Connect"),
    EXPIRED_TOKEN_READS("authentication.token-expired", "HTTP 200"),
    FOREIGN_TOKEN_READS("authentication.token-of-other-user", "HTTP 200"),
    MALFORMED_TOKEN_BEGINS_CALL("authentication.token-malformed", "state Connect"),
    MALFORMED_TOKEN_500("authentication.token-malformed", "HTTP 500"),
    OTHER_SCHEME_ACCEPTED("authentication.token-malformed", "accepted"),
    TOKEN_MISSING_AS_403("authentication.token-required", "HTTP 403"),
    COMMUNICATION_WITHOUT_TOKEN("authentication.token-required", "GET communication: HTTP 401"),
    PHONE_AUDIO_WITH_ANY_TOKEN("authentication.token-malformed", "GET phoneAudio: HTTP 401 or 403"),
    ME_WITH_EXPIRED_TOKEN("authentication.token-expired", "GET me: HTTP 401 or 403"),
    CONVERSATION_FOR_ANOTHER("authentication.token-of-other-user", "GET conversation: HTTP 401 or 403 or 404"),
    TOKEN_WITHOUT_EXPIRES_IN("authentication.token-answer", "expires_in"),
    TOKEN_WITHOUT_TYPE("authentication.token-answer", "token_type"),
    TOKEN_ERROR_500("authentication.token-error", "HTTP 500"),
    TOKEN_ERROR_401("authentication.token-error", "HTTP 401"),
    TOKEN_ERROR_UNKNOWN_WORD("authentication.token-error", "error bad_luck");

    private final String rule;
    private final String symptom;

    AccessFault(String rule, String symptom) {
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
