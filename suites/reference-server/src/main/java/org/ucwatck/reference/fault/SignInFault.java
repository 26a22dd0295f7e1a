package org.ucwatck.reference.fault;

/** Faults in grants, in the place of tokens, and in the frame for pages of other origins. */
public enum SignInFault implements Fault {
    UNKNOWN_GRANT_AS_INVALID_REQUEST("authentication.grant-unsupported", "error invalid_request"),
    ADVERTISED_GRANT_UNKNOWN("authentication.grant-known", "urn:microsoft.rtc:anonmeeting of the challenge"),
    MISSING_PASSWORD_AS_INVALID_GRANT("authentication.grant-parameter-missing", "error invalid_grant"),
    MISSING_USERNAME_500("authentication.grant-parameter-missing", "HTTP 500"),
    UNKNOWN_USER_AS_INVALID_REQUEST("authentication.wrong-credentials", "error invalid_request"),
    SCOPE_ALL_REFUSED("authentication.scope-all", "HTTP 400"),
    UNKNOWN_SCOPE_GRANTED("authentication.scope-unknown", "HTTP 200"),
    TOKEN_TYPE_OF_MAC("authentication.token-type", "token_type mac"),
    TOKEN_MAY_BE_STORED("authentication.token-not-stored", "Cache-Control: no-store"),
    GRANT_AS_JSON_TAKEN("authentication.grant-as-json", "HTTP 200"),
    TOKEN_IN_QUERY_TAKEN("authentication.token-place", "a token in the query: HTTP 401"),
    TOKEN_IN_COOKIE_TAKEN("authentication.token-place", "a token in the cookie: HTTP 401"),
    SECOND_TOKEN_LOCKED_OUT("authentication.second-token", "HTTP 403"),
    FRAME_DEAD("discovery.frame", "HTTP 404"),
    FRAME_ASKS_FOR_A_TOKEN("discovery.frame", "HTTP 401"),
    FRAME_AS_TEXT("discovery.frame", "text/plain"),
    FRAME_OF_THE_SAME_ORIGIN("discovery.frame-embeddable", "sameorigin"),
    FRAME_POLICY_SELF("discovery.frame-embeddable", "'self'");

    private final String rule;
    private final String symptom;

    SignInFault(String rule, String symptom) {
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
