package org.ucwatck.reference.bend;

import java.util.Arrays;
import java.util.Optional;

/**
 * One broken rule each; in all else the server stays legal. The code that bends stands at the seam: {@link
 * ResourceBends}, {@link AnswerBends}, {@link ByteBends}, {@link EventBends}, or a question to {@link Bends#has(Fault)}
 * where limits, tokens or calls are decided.
 */
public enum Fault {
    // Seam: limits and decisions on the way in.
    OPERATION_ID_51_ACCEPTED("operation-id-51-accepted", "request.max-length", "accepted"),
    OPERATION_ID_51_TRUNCATED("operation-id-51-truncated", "request.max-length", "accepted"),
    OPERATION_ID_50_REJECTED("operation-id-50-rejected", "request.max-length", "HTTP 400"),
    OPERATION_ID_COUNTED_IN_BYTES("operation-id-counted-in-bytes", "request.max-length", "HTTP 400"),
    TO_NOT_REQUIRED("to-not-required", "request.required-parameter", "accepted"),
    TO_SCHEME_UNCHECKED("to-scheme-unchecked", "request.to", "accepted"),
    UNKNOWN_PROPERTY_REFUSED("unknown-property-refused", "request.unknown-property-ignored", "201"),
    EMBEDDED_INPUT_REFUSED("embedded-input-refused", "request.links-ignored", "201"),
    MALFORMED_NUMBER_ACCEPTED("malformed-number-accepted", "request.phone-number", "accepted"),
    NUMBER_NORMALISED_BEFORE_VALIDATION("number-normalised-before-validation", "request.phone-number", "accepted"),
    E164_WITH_TEL_REFUSED("e164-with-tel-refused", "request.phone-number", "201"),
    QUOTED_CHARSET_REFUSED("quoted-charset-refused", "request.charset", "201"),
    VENDOR_TYPE_REFUSED("vendor-type-refused", "request.media-types", "201"),
    UNSUPPORTED_MEDIA_ACCEPTED("unsupported-media-accepted", "request.unsupported-media-type", "accepted"),
    QUERY_INPUT_IGNORED("query-input-ignored", "request.query-parameters", "201"),
    MIN_VERSION_IGNORED("min-version-ignored", "request.min-version", "accepted"),
    OPERATION_ID_51_ACCEPTED_IN_XML("operation-id-51-accepted-in-xml", "request.max-length", "accepted"),
    OPERATION_ID_50_REJECTED_IN_XML("operation-id-50-rejected-in-xml", "request.max-length", "HTTP 400"),
    OPERATION_ID_UNLIMITED("operation-id-unlimited", "request.max-length", "accepted"),
    OPERATION_ID_51_ACCEPTED_IN_QUERY("operation-id-51-accepted-in-query", "request.max-length", "accepted"),
    LONG_ID_SUBCODE_WRONG("long-id-subcode-wrong", "request.max-length-subcode", "subcode ParameterValidationFailure"),
    OPERATION_ID_BLANKS_REMOVED("operation-id-blanks-removed", "operation.id-echoed", "operationId"),
    OPERATION_ID_LOWER_CASED("operation-id-lower-cased", "operation.id-echoed", "operationId"),
    OPERATION_ID_COMPOSED("operation-id-composed", "operation.id-echoed", "operationId"),
    OPERATION_ID_WORD_NULL_LOST("operation-id-word-null-lost", "operation.id-echoed", "operationId"),
    OPERATION_ID_QUOTES_REFUSED("operation-id-quotes-refused", "request.legal-characters", "HTTP 400"),
    OPERATION_ID_RIGHT_TO_LEFT_REFUSED("operation-id-right-to-left-refused", "request.legal-characters", "HTTP 400"),
    PHONE_NUMBER_NEEDS_OPERATION_ID(
            "phone-number-needs-operation-id", "add-phone-audio.optional-parameters", "HTTP 400"),
    EMPTY_INPUT_500("empty-input-500", "request.required-parameter", "HTTP 500"),
    TO_EMPTY_ACCEPTED("to-empty-accepted", "request.to", "accepted"),
    TO_BLANKS_ACCEPTED("to-blanks-accepted", "request.to", "accepted"),
    TO_WITHOUT_SCHEME_ACCEPTED("to-without-scheme-accepted", "request.to", "accepted"),
    TO_OTHER_SCHEME_ACCEPTED("to-other-scheme-accepted", "request.to", "accepted"),
    TO_SUBCODE_WRONG("to-subcode-wrong", "request.to-subcode", "subcode ParameterValidationFailure"),
    UNKNOWN_CONTACT_500("unknown-contact-500", "request.to-unknown-contact", "HTTP 500"),
    ARRAY_READ_AS_TEXT("array-read-as-text", "request.parameter-type", "accepted"),
    NUMBER_FOR_TEXT_500("number-for-text-500", "request.parameter-type", "HTTP 500"),
    PROPERTY_LIST_500("property-list-500", "request.parameter-type", "HTTP 500"),
    EMPTY_NUMBER_ACCEPTED("empty-number-accepted", "request.phone-number", "accepted"),
    VANITY_NUMBER_CONVERTED("vanity-number-converted", "request.phone-number", "accepted"),
    SIXTEEN_DIGITS_ACCEPTED("sixteen-digits-accepted", "request.phone-number", "accepted"),
    E164_WITHOUT_TEL_REFUSED("e164-without-tel-refused", "request.phone-number", "HTTP 400"),
    NUMBER_SUBCODE_WRONG("number-subcode-wrong", "request.phone-number-subcode", "subcode NormalizationFailed"),
    NUMBER_LENGTH_SUBCODE_WRONG(
            "number-length-subcode-wrong", "request.phone-number-length-subcode", "DeserializationFailure"),
    FULL_WIDTH_DIGITS_ACCEPTED("full-width-digits-accepted", "request.doubtful-input", "accepted"),
    JSON_COMMENT_ACCEPTED("json-comment-accepted", "request.doubtful-input", "accepted"),
    XML_DOCTYPE_ACCEPTED("xml-doctype-accepted", "request.doubtful-input", "accepted"),
    ONE_MALFORMED_JSON_500("one-malformed-json-500", "request.malformed-json", "HTTP 500"),
    ONE_MALFORMED_XML_500("one-malformed-xml-500", "request.malformed-xml", "HTTP 500"),
    MALFORMED_JSON_REPAIRED("malformed-json-repaired", "request.malformed-json", "accepted"),
    MALFORMED_XML_REPAIRED("malformed-xml-repaired", "request.malformed-xml", "accepted"),
    UNKNOWN_LIST_REFUSED("unknown-list-refused", "request.unknown-property-ignored", "HTTP 400"),
    LINK_REFUSED_IN_XML("link-refused-in-xml", "request.links-ignored", "HTTP 400"),
    VENDOR_TYPE_REFUSED_IN_JSON("vendor-type-refused-in-json", "request.media-types", "HTTP 415"),
    VENDOR_TYPE_REFUSED_IN_XML("vendor-type-refused-in-xml", "request.media-types", "HTTP 415"),
    UPPER_CASE_CHARSET_REFUSED("upper-case-charset-refused", "request.charset", "HTTP 415"),
    PLAIN_TEXT_ACCEPTED("plain-text-accepted", "request.unsupported-media-type", "accepted"),
    UNSUPPORTED_MEDIA_AS_400("unsupported-media-as-400", "request.unsupported-media-type", "HTTP 400"),
    QUERY_BESIDE_BODY_REFUSED("query-beside-body-refused", "request.query-parameters", "HTTP 400"),
    QUERY_OPERATION_ID_LOST("query-operation-id-lost", "request.query-parameters", "operationId"),
    TOO_LARGE_500("too-large-500", "request.too-large", "HTTP 500"),
    MIN_VERSION_500("min-version-500", "request.min-version", "HTTP 500"),
    MIN_VERSION_SUBCODE_WRONG("min-version-subcode-wrong", "request.min-version", "ApplicationNotFound"),

    // Seam: tokens and scopes.
    SCOPE_IGNORED_ON_POST("scope-ignored-on-post", "scope.missing-is-forbidden", "accepted"),
    SCOPE_NEEDS_BOTH("scope-needs-both", "scope.any-suffices", "403"),
    SCOPE_IGNORED_ON_INVITATION("scope-ignored-on-invitation", "scope.invitation-needs-initiate", "403"),
    EXPIRED_TOKEN_ACCEPTED("expired-token-accepted", "authentication.token-expired", "401"),
    FOREIGN_TOKEN_ACCEPTED("foreign-token-accepted", "authentication.token-of-other-user", "403"),
    MALFORMED_TOKEN_ACCEPTED("malformed-token-accepted", "authentication.token-malformed", "401"),
    SCOPE_RECEIVE_ALONE_REFUSED("scope-receive-alone-refused", "scope.any-suffices", "HTTP 403"),
    SCOPE_BOTH_REFUSED("scope-both-refused", "scope.any-suffices", "HTTP 403"),
    SCOPE_NONE_ACCEPTED("scope-none-accepted", "scope.missing-is-forbidden", "accepted"),
    SCOPE_MISSING_AS_401("scope-missing-as-401", "scope.missing-is-forbidden", "HTTP 401"),
    SCOPELESS_TOKEN_READS_INVITATION("scopeless-token-reads-invitation", "scope.invitation-needs-initiate", "HTTP 200"),
    INVITATION_NEEDS_RECEIVE_TOO("invitation-needs-receive-too", "scope.invitation-needs-initiate", "HTTP 403"),
    EXPIRED_TOKEN_READS("expired-token-reads", "authentication.token-expired", "HTTP 200"),
    FOREIGN_TOKEN_READS("foreign-token-reads", "authentication.token-of-other-user", "HTTP 200"),
    MALFORMED_TOKEN_500("malformed-token-500", "authentication.token-malformed", "HTTP 500"),
    OTHER_SCHEME_ACCEPTED("other-scheme-accepted", "authentication.token-malformed", "accepted"),
    TOKEN_MISSING_AS_403("token-missing-as-403", "authentication.token-required", "HTTP 403"),
    TOKEN_WITHOUT_EXPIRES_IN("token-without-expires-in", "authentication.token-answer", "expires_in"),
    TOKEN_WITHOUT_TYPE("token-without-type", "authentication.token-answer", "token_type"),
    TOKEN_ERROR_500("token-error-500", "authentication.token-error", "HTTP 500"),
    TOKEN_ERROR_401("token-error-401", "authentication.token-error", "HTTP 401"),
    TOKEN_ERROR_UNKNOWN_WORD("token-error-unknown-word", "authentication.token-error", "error bad_luck"),

    // Seam: world.
    DEFAULT_PHONE_NUMBER_IGNORED("default-phone-number-ignored", "add-phone-audio.default-phone-number", "phoneNumber"),
    TO_NOT_ECHOED("to-not-echoed", "add-phone-audio.echo", "to"),
    ADD_LINK_PRESENT_BUT_DEAD("add-link-present-but-dead", "add-phone-audio.created", "HTTP 404"),
    ADD_LINK_MISSING("add-link-missing", "capability.link-offered", "addPhoneAudio"),
    HOLD_LINK_PRESENT_BUT_DEAD("hold-link-present-but-dead", "capability.link-works", "HTTP 404"),
    STOP_LINK_WHEN_DISCONNECTED("stop-link-when-disconnected", "capability.links-by-state", "stopPhoneAudio"),
    OLD_LINK_STILL_ADDS("old-link-still-adds", "capability.absent-link-refuses", "201"),
    CANCEL_DOES_NOTHING("cancel-does-nothing", "capability.cancel", "completed"),
    DEFAULT_PHONE_NUMBER_ABSENT(
            "default-phone-number-absent", "add-phone-audio.default-phone-number", "phoneNumber none"),
    PHONE_NUMBER_NOT_ECHOED("phone-number-not-echoed", "add-phone-audio.echo", "phoneNumber"),
    PHONE_NUMBER_PLUS_LOST("phone-number-plus-lost", "add-phone-audio.echo", "phoneNumber"),
    CONVERSATION_OF_ANOTHER("conversation-of-another", "add-phone-audio.outgoing", "conversation"),
    CALL_STAYS_CONNECTING("call-stays-connecting", "operation.connects", "state Connecting"),
    UNKNOWN_CONTACT_ANSWERS("unknown-contact-answers", "request.to-unknown-contact", "Success"),
    OLD_LINK_500("old-link-500", "capability.absent-link-refuses", "HTTP 500"),
    STOP_LINK_DEAD("stop-link-dead", "capability.link-works", "HTTP 404"),
    RESUME_LINK_DEAD("resume-link-dead", "capability.link-works", "HTTP 404"),
    CANCEL_LINK_MISSING("cancel-link-missing", "capability.cancel", "a link cancel"),
    CANCEL_LINK_DEAD("cancel-link-dead", "capability.cancel", "HTTP 404"),
    CONNECTED_CALL_WITHOUT_LINKS("connected-call-without-links", "capability.links-by-state", "when Connected"),

    // Seam: answer.
    LOCATION_MISSING("location-missing", "add-phone-audio.location", "Location"),
    LOCATION_OF_ANOTHER_INVITATION("location-of-another-invitation", "add-phone-audio.invitation", "operationId"),
    WRONG_STATUS_200_FOR_201("wrong-status-200-for-201", "add-phone-audio.created", "201"),
    ERROR_WITHOUT_CODE("error-without-code", "error.code-present", "code"),
    ERROR_CODE_OF_OTHER_STATUS("error-code-of-other-status", "error.code-matches-status", "code"),
    ERROR_CODE_WRONG_IN_XML("error-code-wrong-in-xml", "error.code-matches-status", "code"),
    UNDOCUMENTED_SUBCODE_PAIR("undocumented-subcode-pair", "error.documented", "subcode PGetReplaced"),
    ERROR_PARAMETERS_WITH_409("error-parameters-with-409", "error.parameters-only-with-400", "parameters"),
    FORMAT_ANSWERS_DIFFER("format-answers-differ", "format.same-answer", "subcode"),
    REQUIRED_LIST_MISSING("required-list-missing", "request.required-parameter-listed", "to"),
    MALFORMED_BODY_500("malformed-body-500", "request.malformed-json", "500"),
    METHOD_NOT_ALLOWED_AS_500("method-not-allowed-as-500", "method.not-allowed", "405"),
    NO_CHALLENGE("no-challenge", "http.challenge", "WWW-Authenticate"),
    VERSION_HEADER_MISSING("version-header-missing", "http.version-header", "X-MS-UcwaVersion"),
    ROOT_WITHOUT_USER_IN_XML("root-without-user-in-xml", "discovery.root-links", "a link user"),
    USER_WITHOUT_APPLICATIONS_IN_XML(
            "user-without-applications-in-xml", "discovery.applications-link", "a link applications"),
    USER_WITHOUT_CHALLENGE_IN_XML("user-without-challenge-in-xml", "discovery.user-challenge", "MsRtcOAuth"),
    APPLICATION_CREATED_202("application-created-202", "application.created", "HTTP 202"),
    USER_AGENT_NOT_REQUIRED("user-agent-not-required", "application.required-parameters", "HTTP 201"),
    MISSING_CULTURE_SUBCODE_WRONG(
            "missing-culture-subcode-wrong", "application.required-parameters", "DeserializationFailure"),
    ENDPOINT_ID_101_ACCEPTED("endpoint-id-101-accepted", "application.max-length", "HTTP 201"),
    USER_AGENT_100_REFUSED("user-agent-100-refused", "application.max-length", "HTTP 400"),
    EVENTS_LINK_MISSING("events-link-missing", "application.links", "a link to events"),
    COMMUNICATION_MISSING("communication-missing", "application.links", "a link to communication"),
    MAKE_ME_AVAILABLE_500("make-me-available-500", "me.make-me-available", "HTTP 500"),
    MAKE_ME_AVAILABLE_202("make-me-available-202", "me.make-me-available", "HTTP 202"),
    START_MESSAGING_WITHOUT_LOCATION("start-messaging-without-location", "conversation.start-messaging", "Location"),
    START_MESSAGING_200("start-messaging-200", "conversation.start-messaging", "HTTP 200"),
    PHONE_AUDIO_LINK_LOST("phone-audio-link-lost", "conversation.phone-audio-link", "a link phoneAudio"),
    PHONE_AUDIO_DEAD("phone-audio-dead", "conversation.phone-audio-link", "HTTP 404"),
    BODY_OF_ANOTHER_OPERATION("body-of-another-operation", "add-phone-audio.body", "operationId"),
    BODY_OF_ANOTHER_INVITATION("body-of-another-invitation", "add-phone-audio.body", "self link"),
    INVITATION_DEAD("invitation-dead", "add-phone-audio.invitation", "HTTP 404"),
    INVITATION_WITHOUT_BODY("invitation-without-body", "add-phone-audio.invitation", "HTTP 204"),
    NORMALIZATION_FAILED_WRONG_SUBCODE(
            "normalization-failed-wrong-subcode",
            "add-phone-audio.error-normalization-failed",
            "ParameterValidationFailure"),
    CALLBACK_CHANNEL_AS_503("callback-channel-as-503", "add-phone-audio.error-callback-channel", "HTTP 503"),
    ALREADY_EXISTS_AS_TOO_MANY_GROUPS(
            "already-exists-as-too-many-groups", "add-phone-audio.error-already-exists", "TooManyGroups"),
    TOO_MANY_GROUPS_AS_ALREADY_EXISTS(
            "too-many-groups-as-already-exists", "add-phone-audio.error-too-many-groups", "AlreadyExists"),
    CONFLICT_WITH_SUBCODE("conflict-with-subcode", "add-phone-audio.error-conflict", "AlreadyExists"),
    CANNOT_REDIRECT_AS_404("cannot-redirect-as-404", "add-phone-audio.error-cannot-redirect", "HTTP 404"),
    GET_ON_CAPABILITY_200("get-on-capability-200", "method.not-allowed", "HTTP 200"),
    GET_ON_CAPABILITY_404("get-on-capability-404", "method.not-allowed", "HTTP 404"),
    PUT_500("put-500", "method.not-allowed", "HTTP 500"),
    PHONE_AUDIO_DELETE_204("phone-audio-delete-204", "method.not-allowed", "HTTP 204"),
    PRECISE_ACCEPT_GETS_JSON("precise-accept-gets-json", "response.accept", "a body in xml"),
    UNSUPPORTED_ACCEPT_500("unsupported-accept-500", "response.accept-unsupported", "HTTP 500"),
    UNSUPPORTED_ACCEPT_ECHOED("unsupported-accept-echoed", "response.accept-unsupported", "image/png"),
    STATUS_DIFFERS_IN_XML("status-differs-in-xml", "format.same-answer", "HTTP 409"),
    SUBCODE_MISSING_IN_XML("subcode-missing-in-xml", "format.same-answer", "ParameterValidationFailure"),
    ERROR_CODE_EMPTY("error-code-empty", "error.code-present", "code"),
    ERROR_CODE_MISSPELT("error-code-misspelt", "error.code-matches-status", "code Badrequest"),
    ERROR_MESSAGE_AS_OBJECT("error-message-as-object", "error.shape", "message"),
    ERROR_PARAMETERS_AS_TEXT("error-parameters-as-text", "error.shape", "parameters"),
    LOCATION_MALFORMED("location-malformed", "http.location", "Location"),
    LOCATION_OF_OTHER_HOST("location-of-other-host", "http.location", "elsewhere.example"),
    VERSION_HEADER_MISSING_ON_ERRORS("version-header-missing-on-errors", "http.version-header", "X-MS-UcwaVersion"),

    // Seam: resource.
    OPERATION_ID_CHANGED("operation-id-changed", "operation.id-echoed", "operationId"),
    SELF_LINK_MISSING("self-link-missing", "body.self-link", "self"),
    REL_MISSING("rel-missing", "body.rel", "rel"),
    SINGLE_LINK_AS_ARRAY("single-link-as-array", "body.link-cardinality", "conversation"),
    PROPERTY_OF_WRONG_TYPE("property-of-wrong-type", "body.schema", "state"),
    UNKNOWN_ENUMERATION_VALUE("unknown-enumeration-value", "body.schema", "state"),
    DIRECTION_INCOMING("direction-incoming", "add-phone-audio.outgoing", "direction"),
    PROPERTY_MISSING_IN_XML("property-missing-in-xml", "format.same-resource", "importance"),
    PROPERTY_DIFFERS_IN_XML("property-differs-in-xml", "format.same-resource", "threadId"),
    LINK_MISSING_IN_XML("link-missing-in-xml", "format.same-resource", "mediaPolicies"),
    BOOLEAN_AS_TEXT("boolean-as-text", "body.schema", "recording"),
    LIST_AS_TEXT("list-as-text", "body.schema", "activeModalities"),
    COUNT_AS_TEXT("count-as-text", "body.schema", "participantCount"),
    WRONG_TYPE_ONLY_WHEN_EMPTY("wrong-type-only-when-empty", "body.schema", "subject"),
    IMPORTANCE_MISSPELT("importance-misspelt", "body.schema", "importance"),
    EMBEDDED_LIST_AS_SINGLE("embedded-list-as-single", "event.embedded-schema", "acceptedByParticipant"),
    REL_OF_ANOTHER_RESOURCE("rel-of-another-resource", "body.rel", "messagingInvitation"),
    REL_WRONG_IN_XML("rel-wrong-in-xml", "body.rel", "messagingInvitation"),
    EMBEDDED_WITHOUT_SELF("embedded-without-self", "body.self-link", "embedded me"),
    HREF_MISSING_IN_XML("href-missing-in-xml", "body.self-link", "without href"),
    LINK_CARDINALITY_CHANGES("link-cardinality-changes", "body.link-cardinality", "conversation"),
    HREF_WITH_BLANK("href-with-blank", "body.href", "href"),
    HREF_EMPTY("href-empty", "body.href", "href"),

    // Seam: bytes.
    XML_NAMESPACE_WRONG("xml-namespace-wrong", "body.xml-namespace", "namespace"),
    DATE_IN_WRONG_FORM("date-in-wrong-form", "body.date", "created"),
    BODY_TRUNCATED("body-truncated", "body.parseable", "well-formed"),
    ERROR_BODY_JSON_FOR_XML("error-body-json-for-xml", "body.media-type", "xml"),
    OPERATION_ID_MANGLED("operation-id-mangled", "operation.id-echoed", "operationId"),
    OPERATION_ID_ESCAPED_TWICE("operation-id-escaped-twice", "operation.id-echoed", "&lt;a"),
    DATE_ISO_IN_JSON("date-iso-in-json", "body.date", "created"),
    DATE_NUMBER_IN_XML("date-number-in-xml", "body.date", "created"),
    JSON_TRAILING_COMMA("json-trailing-comma", "body.parseable", "well-formed json"),
    XML_TAG_UNCLOSED("xml-tag-unclosed", "body.parseable", "well-formed xml"),
    LATIN_1_FOR_UTF_8("latin-1-for-utf-8", "operation.id-echoed", "operationId"),
    CHARSET_WRONG("charset-wrong", "body.parseable", "well-formed"),
    XML_WITHOUT_NAMESPACE("xml-without-namespace", "body.xml-namespace", "no namespace"),
    XML_LIST_OF_OTHER_ITEMS("xml-list-of-other-items", "body.xml-schema", "value"),
    XML_PROPERTY_WITHOUT_NAME("xml-property-without-name", "body.xml-schema", "name"),
    XML_LINK_WITHOUT_HREF("xml-link-without-href", "body.xml-schema", "href"),
    JSON_AS_PLAIN_TEXT("json-as-plain-text", "body.media-type", "text/plain"),
    CONTENT_TYPE_MISSING("content-type-missing", "body.media-type", "Content-Type none"),

    // Seam: wire. These strike answers to methods that a resource lacks, so that they harm no arrangement.
    CONTENT_LENGTH_TOO_LONG("content-length-too-long", "http.framing", "whole answer"),
    CONTENT_LENGTH_TOO_SHORT("content-length-too-short", "body.parseable", "well-formed"),
    BODY_CUT("body-cut", "http.framing", "whole answer"),
    CHUNKS_CUT("chunks-cut", "http.framing", "whole answer"),
    CLOSED_AFTER_HEADERS("closed-after-headers", "http.framing", "whole answer"),
    CLOSED_WITHOUT_ANSWER("closed-without-answer", "http.framing", "whole answer"),
    SLOW_DRIP("slow-drip", "http.framing", "whole answer"),
    NO_ANSWER("no-answer", "http.framing", "whole answer"),

    // Seam: event.
    OPERATION_ID_NOT_ECHOED("operation-id-not-echoed", "operation.id-in-events", "operationId"),
    OPERATION_ID_MISSING_IN_COMPLETED("operation-id-missing-in-completed", "operation.id-in-events", "operationId"),
    STARTED_EVENT_SENDER_WRONG("started-event-sender-wrong", "operation.sender", "communication"),
    EVENT_DELIVERED_TWICE("event-delivered-twice", "event.once-in-order", "completed after completed"),
    EVENTS_OUT_OF_ORDER("events-out-of-order", "event.once-in-order", "started after completed"),
    COMPLETED_EVENT_MISSING("completed-event-missing", "operation.completed-event", "completed"),
    FAILURE_WITHOUT_REASON("failure-without-reason", "operation.failure-reason", "reason"),
    CONVERSATION_LINK_MISSING_IN_EVENT(
            "conversation-link-missing-in-event", "conversation.link-in-event", "conversation"),
    OPERATION_NEVER_SHOWN("operation-never-shown", "operation.started-event", "no such event"),
    STARTED_EVENT_LINKS_ELSEWHERE("started-event-links-elsewhere", "operation.started-event", "links to the Location"),
    UPDATED_EVENT_OF_ANOTHER_ID("updated-event-of-another-id", "operation.id-in-events", "updated with operationId"),
    COMPLETED_EVENT_SENDER_WRONG("completed-event-sender-wrong", "operation.sender", "sender conversation"),
    COMPLETED_WITHOUT_STATUS("completed-without-status", "operation.completed-event", "status Success or Failure"),
    COMPLETED_STATUS_MISSPELT("completed-status-misspelt", "operation.completed-event", "status Success or Failure"),
    REASON_WITHOUT_CODE("reason-without-code", "operation.failure-reason", "a reason with a code"),
    DECLINED_AS_SUCCESS("declined-as-success", "operation.failure-reason", "status Failure"),
    STARTED_TWICE("started-twice", "event.once-in-order", "started after started"),
    UPDATED_AFTER_COMPLETED("updated-after-completed", "event.once-in-order", "updated after completed"),
    EMBEDDED_WITH_OTHER_SELF("embedded-with-other-self", "event.embedded-schema", "another self link"),
    EMBEDDED_OF_WRONG_TYPE("embedded-of-wrong-type", "event.embedded-schema", "state"),
    EVENT_TYPE_UNKNOWN("event-type-unknown", "event.page-shape", "type"),
    SENDER_WITHOUT_REL("sender-without-rel", "event.page-shape", "rel"),
    PAGE_WITHOUT_NEXT("page-without-next", "event.page-shape", "next"),
    NEXT_DOES_NOT_ADVANCE("next-does-not-advance", "event.next-advances", "next link"),
    EVENTS_ON_ANOTHER_CHANNEL("events-on-another-channel", "event.own-application", "another application"),
    OPERATIONS_UNTOLD("operations-untold", "event.every-operation", "none within"),
    XML_ADDED_AS_UPDATED("xml-added-as-updated", "event.same-in-both-formats", "in XML"),

    // Seam: event channel.
    IDLE_GET_NOT_HELD("idle-get-not-held", "event.held", "a page without events after"),
    IDLE_PAGE_NEVER("idle-page-never", "event.idle-page", "no page within"),
    IDLE_PAGE_EARLY("idle-page-early", "event.idle-page", "an empty page after"),
    REPLACED_GET_STAYS_HELD("replaced-get-stays-held", "event.replaced", "still held"),
    REPLACED_GET_AS_PAGE("replaced-get-as-page", "event.replaced", "HTTP 200"),
    NEWER_GET_REPLACED("newer-get-replaced", "event.replaced", "still held"),
    PRIORITY_IGNORED("priority-ignored", "event.priority", "HTTP 409"),
    PAGE_NOT_REDELIVERED("page-not-redelivered", "event.redelivered", "a page with 0 events"),
    OLD_ACK_ANSWERED_WITH_NEXT("old-ack-answered-with-next", "event.resync", "the link next"),
    RESYNC_LOOP("resync-loop", "event.resync", "a page with []"),
    RESYNC_SKIPS_A_PAGE("resync-skips-a-page", "event.resync", "the first unacknowledged page"),
    DELETED_CHANNEL_403("deleted-channel-403", "event.application-gone", "HTTP 403"),
    DELETED_CHANNEL_SUBCODE_WRONG("deleted-channel-subcode-wrong", "event.application-gone", "subcode"),
    TIMEOUT_1800_REFUSED("timeout-1800-refused", "event.parameters", "timeout=1800"),
    LOW_5_REFUSED("low-5-refused", "event.parameters", "low=5"),
    TIMEOUT_179_ACCEPTED("timeout-179-accepted", "event.parameter-limits", "timeout=179"),
    MEDIUM_1801_ACCEPTED("medium-1801-accepted", "event.parameter-limits", "medium=1801");

    private final String id;
    private final String rule;
    private final String symptom;

    Fault(String id, String rule, String symptom) {
        this.id = id;
        this.rule = rule;
        this.symptom = symptom;
    }

    /** The stable name of the fault. */
    public String id() {
        return id;
    }

    /** The id of the rule that it breaks. */
    public String rule() {
        return rule;
    }

    /** A fragment that the finding about it must contain. */
    public String symptom() {
        return symptom;
    }

    public static Optional<Fault> named(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
