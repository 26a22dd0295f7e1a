package org.ucwatck.reference.fault;

/** Faults in resources and in the bytes that carry them. */
public enum BodyFault implements Fault {
    OPERATION_ID_CHANGED("operation.id-echoed", "operationId"),
    SELF_DEAD("body.self-works", "people: HTTP 404"),
    SELF_DEAD_IN_XML("body.self-works", "people: HTTP 404"),
    SELF_OF_ANOTHER("body.self-works", "people: rel me"),
    ROOT_SELF_DEAD("body.self-works", "root: HTTP 401"),
    SELF_LINK_MISSING("body.self-link", "self"),
    REL_MISSING("body.rel", "rel"),
    SINGLE_LINK_AS_ARRAY("body.inferred-type", "in phoneAudioInvitation, at /_links/conversation: is an array"),
    SAMPLED_LINK_AS_ARRAY("body.link-cardinality", "in phoneAudio, at /_links/conversation: is an array"),
    PROPERTY_OF_WRONG_TYPE("body.schema", "state"),
    UNKNOWN_ENUMERATION_VALUE("body.schema", "state"),
    DIRECTION_INCOMING("add-phone-audio.outgoing", "direction"),
    PROPERTY_MISSING_IN_XML("format.same-resource", "importance"),
    TITLE_MISSING_IN_XML("format.same-resource", "title"),
    PROPERTY_DIFFERS_IN_XML("format.same-resource", "threadId"),
    LINK_MISSING_IN_XML("format.same-resource", "mediaPolicies"),
    MEMBER_TWICE("body.member-once", "two members called state"),
    XML_PROPERTY_TWICE("body.member-once", "two members called state"),
    XML_SINGLE_LINK_TWICE("body.link-cardinality", "/_links/conversation"),
    XML_PROPERTY_OF_EMPTY_NAME("body.xml-schema", "name"),
    XML_LINK_OF_EMPTY_REL("body.xml-schema", "rel"),
    PROPERTY_AS_OBJECT("body.schema", "in messaging, at /state: is an object"),
    PROPERTY_AS_LIST("body.schema", "in messaging, at /state: is an array"),
    LIST_OF_LISTS("body.schema", "in messaging, at /negotiatedMessageFormats/0: is an array"),
    XML_PROPERTY_WITH_ELEMENTS("body.xml-schema", "property"),
    XML_PROPERTY_AS_LIST("body.schema", "in messaging, at /state: is an array"),
    BOOLEAN_AS_TEXT("body.schema", "recording"),
    LIST_AS_TEXT("body.schema", "activeModalities"),
    COUNT_AS_TEXT("body.schema", "participantCount"),
    WRONG_TYPE_ONLY_WHEN_EMPTY("body.schema", "subject"),
    IMPORTANCE_MISSPELT("body.schema", "importance"),
    EMBEDDED_LIST_AS_SINGLE("body.inferred-type", "acceptedByParticipant"),
    BOOLEAN_AS_YES_OR_NO("body.inferred-type", "at /privateLine: is the string \"No\", not a boolean"),
    POLICY_AS_BOOLEAN("body.inferred-type", "in application, at /_embedded/communication/videoBasedScreenSharing"),
    POLICY_SOMETIMES("body.schema", "in policies, at /emoticons: is \"Sometimes\""),
    MEDIA_POLICY_AS_OBJECT("body.schema", "in mediaPolicies, at /video: is an object"),
    POLICY_DIFFERS_IN_XML("format.same-resource", "htmlMessaging"),
    SELDOM_SHOWN_AS_OBJECT("body.schema", "in phoneAudioInvitation, at /privateLine: is an object"),
    EMBEDDED_AS_LIST("body.embedded", "phoneAudio with an empty array as _embedded"),
    EMBEDDED_AS_TEXT("body.embedded", "the string \"odd\" as _embedded"),
    EMBEDDED_MEMBER_AS_TEXT("body.embedded", "embeds the string \"odd\" as x-odd"),
    EMBEDDED_WITHOUT_REL("body.rel", "without rel"),
    EMBEDDED_UNDER_ANOTHER_REL("body.rel", "embedded contact with rel participant"),
    EMBEDDED_OF_ANOTHER_REL("body.rel", "known are people"),
    UNLISTED_EMBEDDED_BROKEN("body.schema", "in messaging, at /state"),
    ROOT_NAMES_ANOTHER_REL("body.rel", "rel root"),
    USER_NAMES_ANOTHER_REL("body.rel", "rel user"),
    REL_OF_ANOTHER_RESOURCE("body.rel", "messagingInvitation"),
    REL_WRONG_IN_XML("body.rel", "messagingInvitation"),
    EMBEDDED_WITHOUT_SELF("body.self-link", "embedded me"),
    HREF_MISSING_IN_XML("body.self-link", "without href"),
    LINK_CARDINALITY_CHANGES("body.link-cardinality", "conversation"),
    HREF_WITH_BLANK("body.href", "href"),
    HREF_EMPTY("body.href", "href"),
    LINK_WITHOUT_HREF("body.href", "link x-odd of phoneAudioInvitation has no href"),
    LINK_AS_TEXT("body.href", "link x-odd of phoneAudioInvitation is the string"),
    LINK_OF_NUMBER("body.href", "has the number 7 as href"),
    LINK_NULL("body.href", "link x-odd of phoneAudioInvitation is null"),
    LINK_TITLE_AS_NUMBER("body.href", "has the number 7 as title"),
    DATA_URI_WITHOUT_COMMA("body.href", "href 'data:text/plain;charset=utf-8'"),
    DATA_URI_WITH_BLANK("body.href", "href 'data:text/plain,Hi there'"),
    XML_NAMESPACE_WRONG("body.xml-namespace", "namespace"),
    DATE_IN_WRONG_FORM("body.date", "created"),
    BODY_TRUNCATED("body.parseable", "well-formed"),
    ERROR_BODY_JSON_FOR_XML("body.media-type", "xml"),
    OPERATION_ID_MANGLED("operation.id-echoed", "operationId"),
    OPERATION_ID_ESCAPED_TWICE("operation.id-echoed", "&lt;a"),
    DATE_ISO_IN_JSON("body.date", "created"),
    DATE_NUMBER_IN_XML("body.date", "created"),
    JSON_TRAILING_COMMA("body.parseable", "well-formed json"),
    XML_TAG_UNCLOSED("body.parseable", "well-formed xml"),
    LATIN_1_FOR_UTF_8("operation.id-echoed", "operationId"),
    CHARSET_WRONG("body.parseable", "declared as UTF-16"),
    UTF_16_FOR_UTF_8("body.parseable", "the body is UTF-16LE text, declared as UTF-8"),
    XML_WITHOUT_NAMESPACE("body.xml-namespace", "no namespace"),
    XML_LIST_OF_OTHER_ITEMS("body.xml-schema", "value"),
    XML_PROPERTY_WITHOUT_NAME("body.xml-schema", "name"),
    XML_LINK_WITHOUT_HREF("body.xml-schema", "href"),
    JSON_AS_PLAIN_TEXT("body.media-type", "text/plain"),
    CONTENT_TYPE_MISSING("body.media-type", "Content-Type none");

    private final String rule;
    private final String symptom;

    BodyFault(String rule, String symptom) {
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
