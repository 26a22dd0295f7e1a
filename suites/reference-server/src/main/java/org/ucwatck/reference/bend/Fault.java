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

    // Seam: tokens and scopes.
    SCOPE_IGNORED_ON_POST("scope-ignored-on-post", "scope.missing-is-forbidden", "accepted"),
    SCOPE_NEEDS_BOTH("scope-needs-both", "scope.any-suffices", "403"),
    SCOPE_IGNORED_ON_INVITATION("scope-ignored-on-invitation", "scope.invitation-needs-initiate", "403"),
    EXPIRED_TOKEN_ACCEPTED("expired-token-accepted", "authentication.token-expired", "401"),
    FOREIGN_TOKEN_ACCEPTED("foreign-token-accepted", "authentication.token-of-other-user", "403"),
    MALFORMED_TOKEN_ACCEPTED("malformed-token-accepted", "authentication.token-malformed", "401"),

    // Seam: world.
    DEFAULT_PHONE_NUMBER_IGNORED("default-phone-number-ignored", "add-phone-audio.default-phone-number", "phoneNumber"),
    TO_NOT_ECHOED("to-not-echoed", "add-phone-audio.echo", "to"),
    ADD_LINK_PRESENT_BUT_DEAD("add-link-present-but-dead", "add-phone-audio.created", "HTTP 404"),
    ADD_LINK_MISSING("add-link-missing", "capability.link-offered", "addPhoneAudio"),
    HOLD_LINK_PRESENT_BUT_DEAD("hold-link-present-but-dead", "capability.link-works", "HTTP 404"),
    STOP_LINK_WHEN_DISCONNECTED("stop-link-when-disconnected", "capability.links-by-state", "stopPhoneAudio"),
    OLD_LINK_STILL_ADDS("old-link-still-adds", "capability.absent-link-refuses", "201"),
    CANCEL_DOES_NOTHING("cancel-does-nothing", "capability.cancel", "completed"),

    // Seam: answer.
    LOCATION_MISSING("location-missing", "add-phone-audio.location", "Location"),
    LOCATION_OF_ANOTHER_INVITATION("location-of-another-invitation", "add-phone-audio.invitation", "operationId"),
    WRONG_STATUS_200_FOR_201("wrong-status-200-for-201", "add-phone-audio.created", "201"),
    ERROR_WITHOUT_CODE("error-without-code", "error.code-present", "code"),
    ERROR_CODE_OF_OTHER_STATUS("error-code-of-other-status", "error.code-matches-status", "code"),
    ERROR_CODE_WRONG_IN_XML("error-code-wrong-in-xml", "error.code-matches-status", "code"),
    UNDOCUMENTED_SUBCODE_PAIR("undocumented-subcode-pair", "error.documented", "subcode"),
    ERROR_PARAMETERS_WITH_409("error-parameters-with-409", "error.parameters-only-with-400", "parameters"),
    FORMAT_ANSWERS_DIFFER("format-answers-differ", "format.same-answer", "subcode"),
    REQUIRED_LIST_MISSING("required-list-missing", "request.required-parameter-listed", "to"),
    MALFORMED_BODY_500("malformed-body-500", "request.malformed-json", "500"),
    METHOD_NOT_ALLOWED_AS_500("method-not-allowed-as-500", "method.not-allowed", "405"),
    NO_CHALLENGE("no-challenge", "http.challenge", "WWW-Authenticate"),
    VERSION_HEADER_MISSING("version-header-missing", "http.version-header", "X-MS-UcwaVersion"),

    // Seam: resource.
    OPERATION_ID_CHANGED("operation-id-changed", "operation.id-echoed", "operationId"),
    SELF_LINK_MISSING("self-link-missing", "body.self-link", "self"),
    REL_MISSING("rel-missing", "body.rel", "rel"),
    SINGLE_LINK_AS_ARRAY("single-link-as-array", "body.link-cardinality", "conversation"),
    PROPERTY_OF_WRONG_TYPE("property-of-wrong-type", "body.schema", "state"),
    UNKNOWN_ENUMERATION_VALUE("unknown-enumeration-value", "body.schema", "state"),
    DIRECTION_INCOMING("direction-incoming", "add-phone-audio.outgoing", "direction"),

    // Seam: bytes.
    XML_NAMESPACE_WRONG("xml-namespace-wrong", "body.xml-namespace", "namespace"),
    DATE_IN_WRONG_FORM("date-in-wrong-form", "body.date", "created"),
    BODY_TRUNCATED("body-truncated", "body.parseable", "well-formed"),
    ERROR_BODY_JSON_FOR_XML("error-body-json-for-xml", "body.media-type", "xml"),

    // Seam: event.
    OPERATION_ID_NOT_ECHOED("operation-id-not-echoed", "operation.id-in-events", "operationId"),
    OPERATION_ID_MISSING_IN_COMPLETED("operation-id-missing-in-completed", "operation.id-in-events", "operationId"),
    STARTED_EVENT_SENDER_WRONG("started-event-sender-wrong", "operation.sender", "communication"),
    EVENT_DELIVERED_TWICE("event-delivered-twice", "event.once-in-order", "completed after completed"),
    EVENTS_OUT_OF_ORDER("events-out-of-order", "event.once-in-order", "started after completed"),
    COMPLETED_EVENT_MISSING("completed-event-missing", "operation.completed-event", "completed"),
    FAILURE_WITHOUT_REASON("failure-without-reason", "operation.failure-reason", "reason"),
    CONVERSATION_LINK_MISSING_IN_EVENT(
            "conversation-link-missing-in-event", "conversation.link-in-event", "conversation");

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
