package org.ucwatck.reference.fault;

/** Faults in how an application is created, shown and ended, and in how PUT replaces what belongs to it. */
public enum ApplicationFault implements Fault {
    EMPTY_CULTURE_TAKEN("application.empty-parameters", "culture that is empty: HTTP 400"),
    EMPTY_USER_AGENT_500("application.empty-parameters", "HTTP 500"),
    NULL_ENDPOINT_ID_TAKEN("application.empty-parameters", "endpointId that is null: HTTP 400"),
    CULTURE_OF_THE_SERVER("application.echo", "culture de-DE"),
    USER_AGENT_CUT("application.echo", "userAgent ucwa"),
    TYPE_OF_A_PHONE("application.type", "type Phone"),
    REPEATED_ENDPOINT_500("application.repeated", "HTTP 500"),
    REPEATED_APPLICATION_DEAD("application.repeated", "HTTP 404"),
    DELETE_ENDS_ALL_INSTANCES("application.side-by-side", "the one that was not deleted: HTTP 200"),
    ONLINE_MEETINGS_LEFT_OUT("application.dashboard", "onlineMeetings embedded"),
    EMBEDDED_PEOPLE_CUT("application.embedded-whole", "link search=there"),
    EMBEDDED_ME_STALE("application.embedded-whole", "Apprentice"),
    DELETE_APPLICATION_202("application.deleted", "HTTP 202"),
    DELETED_APPLICATION_SHOWN("application.deleted", "GET after DELETE: HTTP 404"),
    SECOND_DELETE_500("application.deleted-twice", "HTTP 500"),
    DELETED_PEOPLE_SHOWN("application.gone", "GET people: HTTP 404"),
    DELETED_APPLICATION_STARTS("application.gone", "POST startMessaging: HTTP 404"),
    GONE_AS_CONVERSATION("application.gone", "ConversationNotFound"),
    ENDPOINT_ID_USED_UP("application.created-again", "HTTP 409"),
    GUARD_NOT_SHOWN("update.guard", "a text property of a name that no page has"),
    GUARD_NOT_ASKED("update.guard-required", "HTTP 400"),
    ETAG_NOT_SHOWN("update.etag", "neither of them"),
    ETAG_PROPERTY_DIFFERS("update.etag-agrees", "the property etag as the header has it"),
    IF_MATCH_NOT_ASKED("update.if-match-required", "HTTP 428"),
    IF_MATCH_MISSING_AS_412("update.if-match-required", "HTTP 412"),
    IF_MATCH_IGNORED("update.if-match-fails", "HTTP 412"),
    IF_MATCH_FAILS_AS_409("update.if-match-fails", "HTTP 409"),
    FAILED_PUT_TAKES_EFFECT("update.if-match-fails", "communication stays as it was"),
    PUT_OF_LINKS_REFUSED("update.accepted", "all that GET shows: HTTP 200 or 204"),
    PUT_OF_UNKNOWN_REFUSED("update.accepted", "a property that no page has besides"),
    PUT_FORGOTTEN("update.shown", "as they were put"),
    PUT_NOT_TOLD("update.announced", "an updated event about communication"),
    ETAG_STAYS("update.etag-changes", "another ETag than"),
    LAST_ETAG_TAKEN("update.one-wins", "the second PUT with one ETag: HTTP 412"),
    NEVER_NOT_MODIFIED("update.not-modified", "HTTP 304"),
    ANY_ETAG_NOT_MODIFIED("update.modified", "HTTP 304");

    private final String rule;
    private final String symptom;

    ApplicationFault(String rule, String symptom) {
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
