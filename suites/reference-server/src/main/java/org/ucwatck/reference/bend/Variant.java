package org.ucwatck.reference.bend;

import java.util.Arrays;
import java.util.Optional;

/** Different but legal ways to be a server: no check may fail on any of them. */
public enum Variant {
    ABSOLUTE_HREFS("absolute-hrefs", "Every href is an absolute URL."),
    OTHER_LAYOUT("other-layout", "Paths are laid out otherwise, with dots, dashes and escapes in their segments."),
    SERVER_QUERY_PARAMETERS("server-query-parameters", "Hrefs carry query parameters of the server that must be kept."),
    UNKNOWN_EXTRAS("unknown-extras", "Resources, errors and answers carry members that no page knows."),
    BODY_WITH_201("body-with-201", "A started operation is answered with the invitation as body."),
    ERRORS_ONLY_CODE("errors-only-code", "Errors carry nothing but their code."),
    GZIP("gzip", "Bodies are compressed for clients that accept it, however small."),
    CHUNKED("chunked", "Bodies come in chunks without Content-Length."),
    XML_PREFIX("xml-prefix", "XML elements carry a namespace prefix."),
    ONLY_COMPLETED_EVENT("only-completed-event", "An operation that ends soon shows only as completed."),
    SLOW_RINGING("slow-ringing", "Phones ring longer before they are answered."),
    ONE_CHALLENGE_HEADER("one-challenge-header", "Both challenges come in one header, joined by a comma."),
    HTML_401("html-401", "A missing token is answered by the web server in front, in HTML."),
    VENDOR_MEDIA_TYPES("vendor-media-types", "Where the client leaves it open, the precise UCWA media types are used."),
    NO_PHONE_AUDIO("no-phone-audio", "The server has no phone audio at all."),
    LINK_TITLES_REVISIONS("link-titles-revisions", "Links carry titles and revisions."),
    PRETTY_PRINTED("pretty-printed", "Bodies are indented."),
    EVENTS_WITHOUT_RESOURCE("events-without-resource", "Events about anything but operations embed no resource."),
    FORBIDDEN_FOR_BAD_TOKEN("forbidden-for-bad-token", "A token that is not valid is answered 403 with challenges.");

    private final String id;
    private final String statement;

    Variant(String id, String statement) {
        this.id = id;
        this.statement = statement;
    }

    /** The stable name of the variant. */
    public String id() {
        return id;
    }

    /** What is different, in one sentence. */
    public String statement() {
        return statement;
    }

    public static Optional<Variant> named(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
