package org.ucwatck.reference.fault;

/** Faults on the way that every client goes, from the root to a conversation with phone audio: behind each all ends. */
public enum WayFault implements Fault {
    ROOT_NO_CONTENT("discovery.root-links", "HTTP 204"),
    ROOT_WITHOUT_BODY("discovery.root-links", "no body"),
    ROOT_AS_HTML("discovery.root-links", "no UCWA type"),
    ROOT_MALFORMED("body.parseable", "malformed"),
    ROOT_WITHOUT_USER("discovery.root-links", "a link user"),
    ROOT_USER_HREF_MALFORMED("body.href", "/a user"),
    ROOT_USER_HREF_OF_MAIL("discovery.root-links", "mailto:user"),
    ROOT_REDIRECT_LOOP("discovery.root-links", "a redirect back"),
    ROOT_REDIRECT_WITHOUT_LOCATION("discovery.root-links", "without Location"),
    ROOT_REDIRECT_TO_NO_URL("discovery.root-links", "with Location 'mailto:"),
    USER_DEAD("discovery.user-challenge", "HTTP 404"),
    USER_OPEN_TO_ALL("discovery.user-challenge", "HTTP 200"),
    USER_UNCHALLENGED("http.challenge", "without WWW-Authenticate"),
    CHALLENGE_WITHOUT_GRANT_TYPE("discovery.user-challenge", "grant_type"),
    CHALLENGE_GRANT_TYPE_EMPTY("discovery.user-challenge", "grant_type=\"\""),
    CHALLENGE_WITHOUT_HREF("discovery.user-challenge", "href"),
    CHALLENGE_HREF_MALFORMED("discovery.user-challenge", "a service"),
    CHALLENGE_HREF_OF_FTP("discovery.user-challenge", "ftp://"),
    TOKEN_SERVICE_DEAD("authentication.token-answer", "HTTP 404"),
    TOKEN_SERVICE_500("authentication.token-answer", "HTTP 500"),
    TOKEN_ANSWER_AS_TEXT("authentication.token-answer", "JSON"),
    TOKEN_ANSWER_WITHOUT_TOKEN("authentication.token-answer", "access_token"),
    USER_REFUSES_TOKEN("discovery.applications-link", "HTTP 401"),
    USER_DEAD_WITH_TOKEN("discovery.applications-link", "HTTP 404"),
    USER_WITHOUT_APPLICATIONS("discovery.applications-link", "a link applications"),
    USER_APPLICATIONS_HREF_MALFORMED("body.href", "/the applications"),
    APPLICATIONS_DEAD("application.created", "HTTP 404"),
    APPLICATION_WITHOUT_BODY("application.created", "no body"),
    MAKE_ME_AVAILABLE_DEAD("me.make-me-available", "HTTP 404"),
    EVENTS_LINK_DEAD("application.links", "HTTP 404"),
    EVENTS_LINK_MALFORMED("body.href", "/the events"),
    NEXT_DEAD("event.next-advances", "HTTP 404"),
    PAGE_WITHOUT_BODY("event.page-shape", "no body"),
    PAGE_MALFORMED("body.parseable", "malformed"),
    COMMUNICATION_DEAD("application.links", "HTTP 404"),
    COMMUNICATION_WITHOUT_BODY("application.links", "no body"),
    START_MESSAGING_DEAD("conversation.start-messaging", "HTTP 404"),
    MESSAGING_INVITATION_DEAD("conversation.link-in-event", "HTTP 404"),
    CONVERSATION_DEAD("conversation.phone-audio-link", "HTTP 404"),
    CONVERSATION_WITHOUT_BODY("conversation.phone-audio-link", "no body"),
    PHONE_AUDIO_WITHOUT_BODY("conversation.phone-audio-link", "no body"),
    ADD_LINK_MALFORMED("body.href", "/add phone audio");

    private final String rule;
    private final String symptom;

    WayFault(String rule, String symptom) {
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
