package org.ucwatck.reference.fault;

/** Faults in statuses, headers and error bodies. */
public enum AnswerFault implements Fault {
    LOCATION_MISSING("add-phone-audio.location", "Location"),
    LOCATION_OF_ANOTHER_INVITATION("add-phone-audio.invitation", "operationId"),
    WRONG_STATUS_200_FOR_201("add-phone-audio.created", "201"),
    ERROR_WITHOUT_CODE("error.code-present", "code"),
    ERROR_CODE_OF_OTHER_STATUS("error.code-matches-status", "code"),
    ERROR_CODE_WRONG_IN_XML("error.code-matches-status", "code"),
    UNDOCUMENTED_SUBCODE_PAIR("error.documented", "subcode PGetReplaced"),
    ERROR_PARAMETERS_WITH_409("error.parameters-only-with-400", "parameters"),
    FORMAT_ANSWERS_DIFFER("format.same-answer", "subcode"),
    REQUIRED_LIST_MISSING("request.required-parameter-listed", "to"),
    MALFORMED_BODY_500("request.malformed-json", "500"),
    MALFORMED_BODY_503("request.malformed-json", "503"),
    METHOD_NOT_ALLOWED_AS_500("method.not-allowed", "405"),
    NO_CHALLENGE("http.challenge", "WWW-Authenticate"),
    VERSION_HEADER_MISSING("http.version-header", "X-MS-UcwaVersion"),
    ROOT_WITHOUT_XFRAME("discovery.root-links", "a link xframe beside"),
    ROOT_WITHOUT_USER_IN_XML("discovery.root-links", "a link user"),
    USER_WITHOUT_APPLICATIONS_IN_XML("discovery.applications-link", "a link applications"),
    USER_WITHOUT_CHALLENGE_IN_XML("discovery.user-challenge", "MsRtcOAuth"),
    APPLICATION_CREATED_202("application.created", "HTTP 202"),
    CULTURE_NOT_REQUIRED("application.required-parameters", "HTTP 201"),
    ENDPOINT_ID_NOT_REQUIRED("application.required-parameters", "HTTP 201"),
    USER_AGENT_NOT_REQUIRED("application.required-parameters", "HTTP 201"),
    MISSING_CULTURE_SUBCODE_WRONG("application.required-parameters", "DeserializationFailure"),
    CULTURE_101_ACCEPTED("request.max-length", "HTTP 201"),
    ENDPOINT_ID_100_REFUSED("request.max-length", "HTTP 400"),
    USER_AGENT_101_ACCEPTED("request.max-length", "HTTP 201"),
    ENDPOINT_ID_101_ACCEPTED("request.max-length", "endpointId of 101 characters, above the limit of 100"),
    USER_AGENT_100_REFUSED("request.max-length", "userAgent of 100 characters, at the limit of 100"),
    EVENTS_LINK_MISSING("application.links", "a link to events"),
    COMMUNICATION_MISSING("application.links", "a link to communication"),
    MAKE_ME_AVAILABLE_500("me.make-me-available", "HTTP 500"),
    MAKE_ME_AVAILABLE_202("me.make-me-available", "HTTP 202"),
    START_MESSAGING_WITHOUT_LOCATION("conversation.start-messaging", "Location"),
    START_MESSAGING_200("conversation.start-messaging", "HTTP 200"),
    PHONE_AUDIO_LINK_LOST("conversation.phone-audio-link", "a link phoneAudio"),
    PHONE_AUDIO_DEAD("conversation.phone-audio-link", "HTTP 404"),
    MISSED_ITEMS_HIDDEN("capability.shown", "claims history"),
    PHONE_AUDIO_HIDDEN("capability.shown", "claims phoneAudio"),
    BODY_OF_ANOTHER_OPERATION("add-phone-audio.body", "operationId"),
    BODY_OF_ANOTHER_INVITATION("add-phone-audio.body", "self link"),
    INVITATION_DEAD("add-phone-audio.invitation", "HTTP 404"),
    INVITATION_502("add-phone-audio.invitation", "HTTP 502"),
    INVITATION_WITHOUT_BODY("add-phone-audio.invitation", "HTTP 204"),
    NORMALIZATION_FAILED_WRONG_SUBCODE("add-phone-audio.error-normalization-failed", "ParameterValidationFailure"),
    CALLBACK_CHANNEL_SUBCODE_WRONG("add-phone-audio.error-callback-channel", "subcode CallbackChannelError"),
    CALLBACK_CHANNEL_AS_503("add-phone-audio.error-callback-channel", "HTTP 503"),
    ALREADY_EXISTS_AS_400("add-phone-audio.error-already-exists", "HTTP 400"),
    TOO_MANY_GROUPS_AS_500("add-phone-audio.error-too-many-groups", "HTTP 500"),
    CONFLICT_AS_500("add-phone-audio.error-conflict", "HTTP 500"),
    ALREADY_EXISTS_AS_TOO_MANY_GROUPS("add-phone-audio.error-already-exists", "TooManyGroups"),
    TOO_MANY_GROUPS_AS_ALREADY_EXISTS("add-phone-audio.error-too-many-groups", "AlreadyExists"),
    CONFLICT_WITH_SUBCODE("add-phone-audio.error-conflict", "AlreadyExists"),
    CANNOT_REDIRECT_AS_404("add-phone-audio.error-cannot-redirect", "HTTP 404"),
    GET_ON_CAPABILITY_200("method.not-allowed", "HTTP 200"),
    GET_ON_CAPABILITY_404("method.not-allowed", "HTTP 404"),
    PUT_500("method.not-allowed", "HTTP 500"),
    REFUSED_DELETE_BEGINS_CALL("method.not-allowed", "without its link addPhoneAudio"),
    PEOPLE_TAKES_POST("method.not-allowed", "HTTP 204"),
    ME_ONLY_IN_JSON("response.accept", "a body in xml"),
    PHONE_AUDIO_DELETE_204("method.not-allowed", "HTTP 204"),
    PRECISE_ACCEPT_GETS_JSON("response.accept", "a body in xml"),
    UNSUPPORTED_ACCEPT_500("response.accept-unsupported", "HTTP 500"),
    UNSUPPORTED_ACCEPT_ECHOED("response.accept-unsupported", "image/png"),
    STATUS_DIFFERS_IN_XML("format.same-answer", "HTTP 409"),
    SUBCODE_MISSING_IN_XML("format.same-answer", "ParameterValidationFailure"),
    ERROR_CODE_EMPTY("error.code-present", "code"),
    ERROR_CODE_MISSPELT("error.code-matches-status", "code Badrequest"),
    ERROR_MESSAGE_AS_OBJECT("error.shape", "message"),
    ERROR_PARAMETERS_AS_TEXT("error.shape", "parameters"),
    ERROR_LINK_MALFORMED("error.shape", "/link: is the string \"not a link\""),
    ERROR_LINK_AS_NUMBER("error.shape", "/link: is the number 7"),
    ERROR_CODE_OF_UNLISTED_STATUS("error.known-code", "code Unprocessable with HTTP 422"),
    LOCATION_TWICE("http.header-once", "the header Location twice"),
    XML_ERROR_AS_RESOURCE("error.code-present", "the body of the HTTP 405 answer has no code"),
    LOCATION_MALFORMED("http.location", "Location"),
    LOCATION_OF_OTHER_HOST("http.location", "elsewhere.example"),
    VERSION_HEADER_MISSING_ON_ERRORS("http.version-header", "X-MS-UcwaVersion");

    private final String rule;
    private final String symptom;

    AnswerFault(String rule, String symptom) {
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
