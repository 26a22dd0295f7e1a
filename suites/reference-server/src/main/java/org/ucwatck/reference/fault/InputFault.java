package org.ucwatck.reference.fault;

/** Faults in what a request may say: limits, parameters, media types, versions. */
public enum InputFault implements Fault {
    OPERATION_ID_51_ACCEPTED("request.max-length", "operationId of 51 characters, above the limit of 50: HTTP 400"),
    OPERATION_ID_51_TRUNCATED("request.max-length", "accepted"),
    OPERATION_ID_50_REJECTED("request.max-length", "operationId of 50 characters, at the limit of 50: HTTP 201"),
    OPERATION_ID_COUNTED_IN_BYTES("request.max-length", "HTTP 400"),
    TO_NOT_REQUIRED("request.required-parameter", "accepted"),
    TO_SCHEME_UNCHECKED("request.to", "accepted"),
    UNKNOWN_PROPERTY_REFUSED("request.unknown-property-ignored", "201"),
    EMBEDDED_INPUT_REFUSED("request.links-ignored", "201"),
    MALFORMED_NUMBER_ACCEPTED("request.phone-number", "accepted"),
    NUMBER_NORMALISED_BEFORE_VALIDATION("request.phone-number", "accepted"),
    E164_WITH_TEL_REFUSED("request.phone-number", "201"),
    QUOTED_CHARSET_REFUSED("request.charset", "201"),
    VENDOR_TYPE_REFUSED("request.media-types", "HTTP 415"),
    UNSUPPORTED_MEDIA_ACCEPTED("request.unsupported-media-type", "accepted"),
    QUERY_INPUT_IGNORED("request.query-parameters", "201"),
    MIN_VERSION_IGNORED("request.min-version", "accepted"),
    OPERATION_ID_51_ACCEPTED_IN_XML("request.max-length", "accepted"),
    OPERATION_ID_50_REJECTED_IN_XML("request.max-length", "HTTP 400"),
    OPERATION_ID_UNLIMITED("request.max-length", "accepted"),
    OPERATION_ID_51_ACCEPTED_IN_QUERY("request.max-length", "accepted"),
    LONG_ID_SUBCODE_WRONG("request.max-length-subcode", "subcode ParameterValidationFailure"),
    OPERATION_ID_BLANKS_REMOVED("operation.id-echoed", "operationId"),
    OPERATION_ID_LOWER_CASED("operation.id-echoed", "operationId"),
    OPERATION_ID_COMPOSED("operation.id-echoed", "operationId"),
    OPERATION_ID_WORD_NULL_LOST("operation.id-echoed", "operationId"),
    OPERATION_ID_QUOTES_REFUSED("request.legal-characters", "HTTP 400"),
    OPERATION_ID_RIGHT_TO_LEFT_REFUSED("request.legal-characters", "HTTP 400"),
    PHONE_NUMBER_REQUIRED("add-phone-audio.optional-parameters", "HTTP 400"),
    PHONE_NUMBER_NEEDS_OPERATION_ID("add-phone-audio.optional-parameters", "HTTP 400"),
    EMPTY_INPUT_500("request.required-parameter", "HTTP 500"),
    TO_EMPTY_ACCEPTED("request.to", "accepted"),
    TO_BLANKS_ACCEPTED("request.to", "accepted"),
    TO_NAME_ACCEPTED("request.doubtful-input", "accepted"),
    TO_OTHER_SCHEME_ACCEPTED("request.to", "accepted"),
    TO_SUBCODE_WRONG("request.to-subcode", "subcode ParameterValidationFailure"),
    UNKNOWN_CONTACT_500("request.to-unknown-contact", "HTTP 500"),
    ARRAY_READ_AS_TEXT("request.parameter-type", "accepted"),
    NUMBER_FOR_TEXT_500("request.parameter-type", "HTTP 500"),
    PROPERTY_LIST_500("request.parameter-type", "HTTP 500"),
    EMPTY_NUMBER_ACCEPTED("request.phone-number", "accepted"),
    VANITY_NUMBER_CONVERTED("request.phone-number", "accepted"),
    SIXTEEN_DIGITS_ACCEPTED("request.phone-number", "accepted"),
    E164_WITHOUT_TEL_REFUSED("request.phone-number", "HTTP 400"),
    NUMBER_SUBCODE_WRONG("request.phone-number-subcode", "subcode NormalizationFailed"),
    NUMBER_LENGTH_SUBCODE_WRONG("request.phone-number-length-subcode", "DeserializationFailure"),
    FULL_WIDTH_DIGITS_ACCEPTED("request.doubtful-input", "accepted"),
    JSON_COMMENT_ACCEPTED("request.doubtful-input", "accepted"),
    XML_DOCTYPE_ACCEPTED("request.doubtful-input", "accepted"),
    ONE_MALFORMED_JSON_500("request.malformed-json", "HTTP 500"),
    ONE_MALFORMED_XML_500("request.malformed-xml", "HTTP 500"),
    MALFORMED_JSON_BEGINS_CALL("request.malformed-json", "state Connect"),
    MALFORMED_XML_BEGINS_CALL("request.malformed-xml", "state Connect"),
    MALFORMED_JSON_REPAIRED("request.malformed-json", "accepted"),
    MALFORMED_XML_REPAIRED("request.malformed-xml", "accepted"),
    UNKNOWN_LIST_REFUSED("request.unknown-property-ignored", "HTTP 400"),
    LINK_REFUSED_IN_XML("request.links-ignored", "HTTP 400"),
    VENDOR_TYPE_REFUSED_IN_JSON("request.media-types", "HTTP 415"),
    VENDOR_TYPE_REFUSED_IN_XML("request.media-types", "HTTP 415"),
    UPPER_CASE_CHARSET_REFUSED("request.charset", "HTTP 415"),
    PLAIN_TEXT_ACCEPTED("request.unsupported-media-type", "accepted"),
    UNSUPPORTED_MEDIA_AS_400("request.unsupported-media-type", "HTTP 400"),
    QUERY_BESIDE_BODY_REFUSED("request.query-parameters", "HTTP 400"),
    QUERY_OPERATION_ID_LOST("request.query-parameters", "operationId"),
    TOO_LARGE_500("request.too-large", "HTTP 500"),
    MIN_VERSION_500("request.min-version", "HTTP 500"),
    MIN_VERSION_SUBCODE_WRONG("request.min-version", "ApplicationNotFound");

    private final String rule;
    private final String symptom;

    InputFault(String rule, String symptom) {
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
