package org.ucwatck.reference.fault;

import java.util.Locale;

/**
 * One way to be wrong that is possible at many places: at every operation, parameter or resource that a client sets and
 * reads. An operator at one of its sites is a fault, {@code limit-raised@location.POST.location}.
 */
public enum Operator {
    /** One character more than the page allows is taken. */
    LIMIT_RAISED("request.max-length", "HTTP 400"),
    /** What is too long is refused, and kept all the same. */
    REFUSED_BUT_KEPT("request.max-length", "what was there before stays"),
    /** A value of the greatest length is refused. */
    LIMIT_LOWERED("request.max-length", "204"),
    /** The last value of the enumeration is refused. */
    VALUE_REFUSED("request.enumeration", "204"),
    /** A value that the enumeration lacks is taken. */
    UNKNOWN_VALUE_TAKEN("request.enumeration-unknown", "HTTP 400"),
    /** A list for a text is taken, and its first text read. */
    LIST_TAKEN("request.parameter-type", "HTTP 400"),
    /** An object for a text is taken, and the first value in it read. */
    OBJECT_TAKEN("request.parameter-type", "HTTP 400"),
    /** A member that the page lacks is refused. */
    UNKNOWN_MEMBER_REFUSED("request.unknown-property-ignored", "204"),
    /** What stands in the query alone is not read. */
    QUERY_IGNORED("request.query-parameters", "shows"),
    /** The precise media types of UCWA are refused. */
    PRECISE_TYPE_REFUSED("request.media-types", "204"),
    /** A member alone is refused. */
    MEMBER_ALONE_REFUSED("me.member-taken", "204"),
    /** JSON that cannot be read counts as an empty body. */
    MALFORMED_TAKEN("request.malformed-json", "HTTP 400"),
    /** XML that cannot be read counts as an empty body. */
    MALFORMED_XML_TAKEN("request.malformed-xml", "HTTP 400"),
    /** The answer has a status that no page gives. */
    STATUS_202("setting.accepted", "HTTP 200 or 204"),
    /** What is given is forgotten. */
    NOT_KEPT("setting.shown", "shows"),
    /** Characters beyond ASCII are lost. */
    TEXT_NARROWED("setting.shown", "shows"),
    /** An empty input changes nothing. */
    NOT_CLEARED("setting.cleared", "no more"),
    /** A change is not told on the event channels. */
    NOT_ANNOUNCED("setting.announced", "updated"),
    /** A request without a token is carried out. */
    TOKEN_NOT_ASKED("authentication.token-required", "HTTP 401"),
    /** What is no token of this server is as good as one. */
    MALFORMED_TOKEN_TAKEN("authentication.token-malformed", "HTTP 401 or 403"),
    /** A token whose time is over is as good as before. */
    EXPIRED_TOKEN_TAKEN("authentication.token-expired", "HTTP 401 or 403"),
    /** The token of another user opens what is not hers. */
    FOREIGN_TOKEN_TAKEN("authentication.token-of-other-user", "HTTP 401 or 403 or 404"),
    /** A token without any of the scopes is enough. */
    SCOPE_NOT_ASKED("scope.missing-is-forbidden", "HTTP 403"),
    /** What a link leads to is not there. */
    LINK_DEAD("link.answers", "HTTP 404"),
    /** A method that the page lacks is answered as if it had done something. */
    METHOD_TAKEN("method.not-allowed", "HTTP 405"),
    /** The address that a resource gives for itself is that of another one. */
    SELF_OF_ANOTHER("body.self-works", "self link"),
    /** Accept is not read: everything comes in JSON. */
    ACCEPT_IGNORED("response.accept", "a body in xml"),
    /** What is JSON or XML is declared as plain text. */
    DECLARED_AS_TEXT("body.media-type", "text/plain"),
    /** The last character of the body is missing. */
    BODY_CUT("body.parseable", "well-formed"),
    /** The header with the version is missing. */
    VERSION_LOST("http.version-header", "X-MS-UcwaVersion"),
    /** A header comes twice. */
    HEADER_TWICE("http.header-once", "Expires"),
    /** A refusal for want of a token names no way to get one. */
    CHALLENGE_LOST("http.challenge", "WWW-Authenticate"),
    /** The body of an error lacks its code. */
    ERROR_WITHOUT_CODE("error.code-present", "code"),
    /** The code of an error is that of another status. */
    CODE_OF_ANOTHER("error.code-matches-status", "Gone"),
    /** An error that is about no parameter names some. */
    PARAMETERS_ELSEWHERE("error.parameters-only-with-400", "parameters"),
    /** A subcode comes with a status that no page gives it. */
    SUBCODE_ELSEWHERE("error.documented", "TooManyApplications"),
    /** What an error body links to is no link. */
    ERROR_LINK_ODD("error.shape", "/link"),
    /** A member comes twice. */
    MEMBER_TWICE("body.member-once", "two members called x-twice"),
    /** An element of XML is in a namespace of nobody. */
    FOREIGN_ELEMENT("body.xml-namespace", "<link> in urn:x-odd"),
    /** A property of XML has no name. */
    PROPERTY_UNNAMED("body.xml-schema", "name"),
    /** A link is single in one answer, and an array in the next. */
    LINK_NOW_AND_THEN_MANY("body.link-cardinality", "link x-many"),
    /** What is embedded is a text. */
    EMBEDDED_AS_TEXT("body.embedded", "embeds the string \"odd\" as x-odd"),
    /** A resource has no address of its own. */
    SELF_LEFT_OUT("body.self-link", "self"),
    /** A resource does not say what it is. */
    REL_LEFT_OUT("body.rel", "rel"),
    /** A link has an address that is none. */
    HREF_MALFORMED("body.href", "href"),
    /** XML shows a link that JSON lacks. */
    MORE_IN_XML("format.same-resource", "link x-more"),
    /** A property is an object. */
    SHOWN_AS_OBJECT("body.schema", "is an object"),
    /** A property has a value that its enumeration lacks. */
    UNKNOWN_VALUE_SHOWN("body.schema", "Humming"),
    /** A date is written in words. */
    DATE_IN_WORDS("body.date", "soon"),
    /** Every request is answered 500, whatever it asks for; the rules that fall depend on the operation. */
    ANSWERS_500("", "HTTP 500");

    private final String rule;
    private final String symptom;

    Operator(String rule, String symptom) {
        this.rule = rule;
        this.symptom = symptom;
    }

    /** The rule that it breaks at each site; empty text where each operation has its own. */
    public String rule() {
        return rule;
    }

    /** A fragment that the finding must contain. */
    public String symptom() {
        return symptom;
    }

    /** Its name in the ids of faults. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
