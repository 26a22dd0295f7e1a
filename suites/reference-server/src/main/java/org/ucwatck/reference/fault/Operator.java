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
    /** A member that the page lacks is refused. */
    UNKNOWN_MEMBER_REFUSED("request.unknown-property-ignored", "204"),
    /** What stands in the query alone is not read. */
    QUERY_IGNORED("request.query-parameters", "shows"),
    /** The precise media types of UCWA are refused. */
    PRECISE_TYPE_REFUSED("request.media-types", "204"),
    /** A body that cannot be read counts as an empty one. */
    MALFORMED_TAKEN("request.malformed-json", "HTTP 400"),
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
    /** A token without any of the scopes is enough. */
    SCOPE_NOT_ASKED("scope.missing-is-forbidden", "HTTP 403"),
    /** What a link leads to is not there. */
    LINK_DEAD("link.answers", "HTTP 404"),
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
