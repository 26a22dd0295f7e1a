package org.ucwatck.reference.fault;

import java.util.Arrays;
import java.util.Optional;

/** Different but legal ways to be a server: no check may fail on any of them. */
public enum Variant {
    ABSOLUTE_HREFS("absolute-hrefs", "Every href is an absolute URL."),
    HREFS_WITHOUT_SCHEME("hrefs-without-scheme", "Every href has a host but no scheme."),
    HREFS_OF_DOTS("hrefs-of-dots", "Every href climbs with dots from the URL that was asked."),
    OTHER_LAYOUT("other-layout", "Paths are laid out otherwise, with dots, dashes and escapes in their segments."),
    ROOT_REDIRECTS("root-redirects", "The root answers with a redirect to another path of its host."),
    ROOT_REDIRECTS_TO_NAMED_HOST(
            "root-redirects-to-named-host", "The root answers with a redirect to another host of the target file."),
    SERVER_QUERY_PARAMETERS("server-query-parameters", "Hrefs carry query parameters of the server that must be kept."),
    UNKNOWN_EXTRAS("unknown-extras", "Resources, errors and answers carry members that no page knows."),
    BODY_WITH_201("body-with-201", "A started operation is answered with the invitation as body."),
    LOCATION_FOR_APPLICATIONS("location-for-applications", "A new application is also told by a Location."),
    ERRORS_ONLY_CODE("errors-only-code", "Errors carry nothing but their code."),
    HUGE_EXTRAS("huge-extras", "Bodies carry members that no page knows: a very long number, and very deep arrays."),
    BUSY_NOW_AND_THEN("busy-now-and-then", "Now and then a request is not carried out: 503, and when to come again."),
    BUSY_WITHOUT_A_WORD("busy-without-a-word", "Now and then a request is not carried out: 503 without Retry-After."),
    LIMITED_NOW_AND_THEN("limited-now-and-then", "Now and then a request is too many: 429, and a date to come again."),
    RESET_BEFORE("reset-before", "Now and then a connection breaks before its request is carried out."),
    RESET_AFTER("reset-after", "Now and then a connection breaks after its request has been carried out."),
    BAD_GATEWAY_AFTER("bad-gateway-after", "Now and then a request is carried out and answered 502 by a gateway."),
    GATEWAY_TIMES_OUT("gateway-times-out", "Now and then a pending GET is answered 504 by a gateway."),
    SHORT_TOKENS("short-tokens", "Tokens are valid for a few seconds, which their answer tells as text."),
    /** Too rough for a proof that allows no inconclusive check; the proof about weather has it alone. */
    ROUGH_WEATHER("rough-weather", "Five of a hundred requests are answered 503 or 429, or their connection breaks."),
    SLOW_LINE("slow-line", "Ten of a hundred requests or answers are under way for up to three seconds."),
    HOLD_ALWAYS_LIMITED("hold-always-limited", "Calls cannot be held: the server says each time that it is too busy."),
    GZIP("gzip", "Bodies are compressed for clients that accept it, however small."),
    GZIP_OF_GETS_ALONE(
            "gzip-of-gets-alone", "Answers to GET are compressed for clients that accept it, all others never."),
    CHUNKED("chunked", "Bodies come in chunks without Content-Length."),
    XML_PREFIX("xml-prefix", "XML elements carry a namespace prefix."),
    ONLY_COMPLETED_EVENT("only-completed-event", "An operation that ends soon shows only as completed."),
    SLOW_RINGING("slow-ringing", "Phones ring longer before they are answered."),
    ONE_CHALLENGE_HEADER("one-challenge-header", "Both challenges come in one header, joined by a comma."),
    RELATIVE_CHALLENGE("relative-challenge", "The challenge names the token service without scheme and host."),
    HTML_401("html-401", "A missing token is answered by the web server in front, in HTML."),
    VENDOR_MEDIA_TYPES("vendor-media-types", "Where the client leaves it open, the precise UCWA media types are used."),
    NO_PHONE_AUDIO("no-phone-audio", "The server has no phone audio at all."),
    LINK_TITLES_REVISIONS("link-titles-revisions", "Links carry titles and revisions."),
    PRETTY_PRINTED("pretty-printed", "Bodies are indented."),
    EVENTS_WITHOUT_RESOURCE("events-without-resource", "Events about anything but operations embed no resource."),
    FORBIDDEN_FOR_BAD_TOKEN("forbidden-for-bad-token", "A token that is not valid is answered 403 with challenges."),
    NESTED_EXTRAS(
            "nested-extras", "Properties that no page knows hold objects and lists, also such that look like links."),
    DATA_URIS_IN_BASE64("data-uris-in-base64", "Data URIs carry their content in Base64."),
    UNKNOWN_EMBEDDED("unknown-embedded", "Resources embed others that no page knows."),
    UNKNOWN_SUBCODES("unknown-subcodes", "Errors for which the pages name no subcode carry one all the same."),
    ERROR_DETAILS("error-details", "Errors carry debugInfo, and every 400 has parameters."),
    PARAMETERS_AS_OBJECT("parameters-as-object", "Parameters of errors in JSON are an object with a member for each."),
    DEBUG_INFO_OF_ANYTHING("debug-info-of-anything", "debugInfo holds what would be illegal anywhere else."),
    NULL_MEMBERS("null-members", "What is absent shows in JSON as null."),
    OTHER_SPELLINGS("other-spellings", "Errors are spelt as other pages spell them."),
    UNSUPPORTED_MEDIA_SUBCODE(
            "unsupported-media-subcode", "A wrong media type is refused with a subcode of that name."),
    CONFLICT_OF_ANOTHER_KIND(
            "conflict-of-another-kind",
            "A conflict for which the page names no subcode carries one that no page knows."),
    LINK_ORDER("link-order", "Links come in the opposite order."),
    KEY_ORDER("key-order", "Properties come in the opposite order."),
    ESCAPED_CHARACTERS(
            "escaped-characters", "JSON text escapes what it need not: slashes, ampersands and apostrophes."),
    JSON_BYTE_ORDER_MARK("json-byte-order-mark", "JSON bodies begin with a byte-order mark."),
    XML_BYTE_ORDER_MARK("xml-byte-order-mark", "XML bodies begin with a byte-order mark."),
    XML_COMMENTS("xml-comments", "XML bodies carry comments."),
    XML_CDATA("xml-cdata", "Property values in XML stand in CDATA sections."),
    XML_LOWER_CASE_BOOLEANS("xml-lower-case-booleans", "Booleans in XML are true and false instead of True and False."),
    XML_NUMERIC_BOOLEANS("xml-numeric-booleans", "Booleans in XML are 1 and 0."),
    XML_BASIC_DATES(
            "xml-basic-dates", "Dates in XML are in the basic format of ISO 8601, with hours alone as the offset."),
    XML_DATES_WITHOUT_TIME("xml-dates-without-time", "Dates in XML are days without a time."),
    XML_NIL("xml-nil", "What is absent shows in XML as an element that is nil."),
    XML_TYPES_NAMED("xml-types-named", "Properties in XML name their types by xsi:type."),
    XML_ROOT_WITHOUT_REL("xml-root-without-rel", "The outermost element in XML has no rel."),
    XML_PARAMETERS_NESTED(
            "xml-parameters-nested", "Parameters of errors in XML are elements with a name and a reason."),
    XML_PARAMETERS_IN_ATTRIBUTES(
            "xml-parameters-in-attributes", "Parameters of errors in XML have their name and reason in attributes."),
    XML_REASON_IN_ATTRIBUTES("xml-reason-in-attributes", "Code, subcode and message in XML are attributes of reason."),
    XML_IN_AS_LINK("xml-in-as-link", "The collection of an event in XML is a link inside the element in."),
    XML_STATUS_AS_ELEMENT("xml-status-as-element", "The status of an event in XML is an element."),
    CLOSE_PER_REQUEST("close-per-request", "The connection is closed after every answer."),
    LOWER_CASE_HEADERS("lower-case-headers", "Names of headers are in lower case."),
    NO_CHARSET("no-charset", "Media types are declared without a charset."),
    NO_VERSION_HEADER("no-version-header", "No answer tells the version of UCWA, which is only a SHOULD."),
    ETAGS_UNQUOTED("etags-unquoted", "ETag headers carry the bare value."),
    ZERO_LENGTH_204("zero-length-204", "Answers without content say so with Content-Length: 0."),
    OK_FOR_NO_CONTENT("ok-for-no-content", "What the pages answer with 204 is answered 200 without a body."),
    NOT_ACCEPTABLE("not-acceptable", "An Accept that cannot be met is answered 406."),
    PRECONDITION_FIRST("precondition-first", "A PUT without If-Match is answered 428 whatever the resource."),
    EVENTS_SPLIT("events-split", "Each page of the event channel brings one event."),
    EVENTS_MERGED("events-merged", "Events wait a little for company on their page."),
    PAGES_RECUT_AFTER_RESYNC(
            "pages-recut-after-resync", "After a resync the events that were not acknowledged come on other pages."),
    ABSENCE_RESETS_NOTHING("absence-resets-nothing", "A client that was away for long finds all as it was."),
    ABSENCE_ENDS_APPLICATION(
            "absence-ends-application", "The application of a client that was away for long is gone, with 404."),
    ABSENCE_ENDS_APPLICATION_WITH_410(
            "absence-ends-application-with-410",
            "The application of a client that was away for long is gone, with 410."),
    ME_CONFLICT("me-conflict", "Once a user is available, GET on me is answered 409, as its page lists it."),
    ROOT_SELF_ELSEWHERE(
            "root-self-elsewhere", "The self link of the root names another host, which the target file does not."),
    PRESENCE_FOLLOWS_CALLS(
            "presence-follows-calls",
            "The presence of a user changes with her calls, all her applications hear it, and Offwork is shown as it was set."),
    RINGS_OUT_SOON("rings-out-soon", "A call that nobody answers ends by itself after two seconds."),
    INCOMING_SHOWN_LATE(
            "incoming-shown-late", "An incoming call that ends within two seconds shows only as completed."),
    SENDERS_REPEATED("senders-repeated", "Each event stands in a sender block of its own."),
    UNLISTED_EVENTS(
            "unlisted-events",
            "Known resources are told of in collections and from senders that no table pairs with them."),
    RESYNC_NOW_AND_THEN("resync-now-and-then", "Pages of events carry a link resync beside next."),
    UNKNOWN_EVENTS("unknown-events", "The channel also tells of resources that no page knows."),
    COMPLETED_WITHOUT_RESOURCE("completed-without-resource", "The completed event of a call embeds no resource."),
    PAGES_OF_LINKS_ALONE(
            "pages-of-links-alone", "A page without events is nothing but the link to follow: no self, no senders."),
    NEXT_ON_APPLICATION("next-on-application", "An application shows next among its links, besides events."),
    OPERATION_EVENTS_WITHOUT_RESOURCE(
            "operation-events-without-resource", "Events about calls embed no resource either."),
    EMPTY_TITLES("empty-titles", "Titles of links are empty."),
    LINKS_FOR_EMBEDDED("links-for-embedded", "An application links to its resources instead of embedding them."),
    ROLE_RELS("role-rels", "Resources that play a role are called by it instead of by their type."),
    REL_IN_DISCOVERY("rel-in-discovery", "root and user name their rel."),
    ROOT_ONLY_REDIRECTS("root-only-redirects", "The root is nothing but a link to another one."),
    VALUES_OF_SAMPLES(
            "values-of-samples", "Properties have values that tables and samples show and no enumeration does."),
    POLICIES_AS_WORDED(
            "policies-as-worded", "Policies are booleans and numbers where the words of their pages speak of such."),
    OPTIONAL_MISSING("optional-missing", "Optional links and embedded resources are left out."),
    INVITATION_WITHOUT_TO("invitation-without-to", "An invitation does not show whom it invites."),
    NUMBER_SEPARATORS("number-separators", "Phone numbers are shown with blanks, dashes and parentheses."),
    NO_HOLD("no-hold", "A connected call can be stopped but not held."),
    ADD_LINK_STAYS("add-link-stays", "Phone audio may be added while a call is up."),
    BARE_DIGITS_REFUSED("bare-digits-refused", "A phone number without a plus is refused."),
    SEPARATORS_TAKEN("separators-taken", "Dashes, dots, blanks and parentheses in a phone number are taken."),
    TO_WITHOUT_SCHEME_TAKEN("to-without-scheme-taken", "An address or a number is a contact without its scheme, too."),
    TEL_NOT_NORMALIZED("tel-not-normalized", "A tel URI that is no number is refused with NormalizationFailed."),
    UNKNOWN_CONTACT_REFUSED("unknown-contact-refused", "An unknown contact is refused when it is invited."),
    FIRST_PAGE_AT_ONCE(
            "first-page-at-once", "The first GET of an event channel is answered at once, if need be empty."),
    CHANNEL_LIMITS_CLAMPED("channel-limits-clamped", "Aggregation times outside their limits are taken as the limit."),
    OPERATION_ID_TRIMMED("operation-id-trimmed", "Blanks around an operationId are cut off."),
    BLANK_ID_AS_ABSENT("blank-id-as-absent", "An operationId that is blank is taken as absent."),
    CODE_POINTS_COUNTED("code-points-counted", "The length of an operationId is counted in code points."),
    NULL_REFUSED("null-refused", "A parameter that is null is refused."),
    STRICT_WRITING("strict-writing", "A byte-order mark, or a member that comes twice, is refused."),
    DOUBTFUL_REFUSED("doubtful-refused", "Input that a server need not accept is refused."),
    CONVERSATION_ENDS_WITH_CALL(
            "conversation-ends-with-call", "With a call ends its conversation, whatever else goes on in it."),
    NO_DERIVED_CONVERSATION(
            "no-derived-conversation", "Whoever answers a call that is added joins its own conversation."),
    ACCEPT_LINK_REFUSES("accept-link-refuses", "An incoming call shows a link accept that refuses to be used."),
    STOP_ONLY_WHEN_CONNECTED("stop-only-when-connected", "A call that is connecting can be cancelled but not stopped."),
    PHONES_WITHOUT_TYPE("phones-without-type", "Phones do not say what they are for."),
    PHONES_OF_THE_DIRECTORY(
            "phones-of-the-directory", "All phones of a user come from the directory, so that she can change none."),
    NO_PHOTO("no-photo", "The user has no photo: GET on its link is answered 404."),
    PHOTO_OF_ONE_SIZE("photo-of-one-size", "There is one small photo, whatever size is asked for."),
    PHOTO_SIZE_STRICT("photo-size-strict", "A size of a photo that is none is refused with 400."),
    BATCH_WORKED_BACKWARDS(
            "batch-worked-backwards", "The requests of a batch are carried out from the last to the first."),
    BATCH_OF_ANY_SIZE("batch-of-any-size", "A batch may have any number of requests."),
    BATCH_REFUSED_WHOLE(
            "batch-refused-whole",
            "A batch with a part that it may not contain, or that is no request, is refused whole."),
    BATCH_WITHOUT_CLOSE_TAKEN("batch-without-close-taken", "A batch without its closing delimiter is taken."),
    BATCH_BARE_BOUNDARY(
            "batch-bare-boundary", "The boundary of a batch stands without quotes, behind a name in capitals."),
    BATCH_ODD_BOUNDARY(
            "batch-odd-boundary", "The boundary of a batch has blanks and each kind of mark that is legal in it."),
    BATCH_PREAMBLE(
            "batch-preamble", "Text stands before and behind the parts of a batch, and blanks behind its boundaries."),
    BATCH_PART_HEADERS(
            "batch-part-headers",
            "Parts of a batch have more headers, one of which is folded, in any case, and no reason phrases."),
    TO_IN_QUERY_REFUSED("to-in-query-refused", "A `to` in the query alone is refused as missing in the body."),
    REPEATED_ENDPOINT_CONFLICT("repeated-endpoint-conflict", "An endpointId that is in use is answered 409."),
    REPEATED_ENDPOINT_REPLACES(
            "repeated-endpoint-replaces",
            "An endpointId that is in use gets a new application in place of the old one."),
    SECOND_DELETE_204("second-delete-204", "A second DELETE of an application is answered as the first."),
    ETAG_AS_PROPERTY_ALONE(
            "etag-as-property-alone", "What PUT replaces shows its ETag as a property and in no header."),
    ETAG_AS_HEADER_ALONE("etag-as-header-alone", "What PUT replaces shows its ETag in a header and as no property."),
    PUT_WITHOUT_CONTENT("put-without-content", "A PUT is answered 204."),
    PUT_WITH_RESOURCE("put-with-resource", "A PUT is answered with the resource."),
    CHALLENGE_FIRST("challenge-first", "The challenge of UCWA comes before that for bearer tokens."),
    CHALLENGE_UNQUOTED("challenge-unquoted", "The address of a challenge is not quoted."),
    GRANT_TYPE_FIRST("grant-type-first", "A challenge names its grant types before its address."),
    GRANT_TYPE_TWICE("grant-type-twice", "A challenge lists a grant type twice."),
    /** Its target file gives a token for each origin instead of passwords, so that rules about grants are not tested. */
    ONLINE("online", "Autodiscovery and the home pool have hosts of their own, and each demands a token of its own."),
    NO_GUESTS("no-guests", "Nobody may join a meeting as a guest, and no challenge says so."),
    GUEST_SHOWN_NO_LINKS("guest-shown-no-links", "A guest sees no link to what she may not do."),
    WRONG_KEY_AS_INVALID_REQUEST(
            "wrong-key-as-invalid-request", "A key or a meeting that is not known is an invalid request."),
    MISSING_KEY_AS_INVALID_GRANT(
            "missing-key-as-invalid-grant", "A grant without the key of its meeting is not verified."),
    GUEST_OF_EMPTY_PROPERTIES(
            "guest-of-empty-properties", "me of a guest shows what is known of users alone as empty."),
    RENEWED_TOKEN_IS_THE_SAME(
            "renewed-token-is-the-same",
            "The renewal of a guest's token gives the same token, which is valid for longer."),
    TOKEN_TYPE_IN_LOWER_CASE("token-type-in-lower-case", "The type of a token is bearer in lower case."),
    CHANGES_MERGED("changes-merged", "Of several changes of a resource that are held the last alone is told."),
    LISTS_OF_LINKS("lists-of-links", "Contacts and groups are linked where they are listed, and not embedded."),
    LISTS_TURNED_ROUND("lists-turned-round", "Contacts, groups and memberships come in the opposite order."),
    LISTS_OF_REVISION_1("lists-of-revision-1", "Groups and memberships can be read and not changed."),
    LIST_OF_NOBODY("list-of-nobody", "The user has no contacts, and nobody is in her groups."),
    NO_PINNED_GROUP("no-pinned-group", "A contact list has no pinned group."),
    NEW_GROUP_ANSWERED_201("new-group-answered-201", "A new group is answered 201, and 204 when it is renamed."),
    NEW_MEMBERSHIP_ANSWERED_204("new-membership-answered-204", "A contact that joins a group is answered 204."),
    GONE_MEMBERSHIP_ANSWERED_410("gone-membership-answered-410", "What was removed from the contact list is 410."),
    RENAMED_ON_CONDITION("renamed-on-condition", "A group is renamed only by who plays back its ETag."),
    CONTACTS_WITHOUT_MAIL("contacts-without-mail", "Contacts show no mail addresses."),
    CONTACTS_WITHOUT_NAME("contacts-without-name", "Contacts show no name."),
    SEARCH_OF_REVISION_2("search-of-revision-2", "The search is of version two, which needs no query."),
    SEARCH_FINDS_NOBODY("search-finds-nobody", "A search finds nobody, whatever it looks for."),
    OWN_MESSAGES_SHOWN_WHOLE(
            "own-messages-shown-whole", "The event of a message that the user sent shows its text as well."),
    OWN_MESSAGES_STARTED("own-messages-started", "A message that the user sends shows as started before completed."),
    MESSAGES_STARTED_ALONE("messages-started-alone", "A message that arrives shows as started and not as completed."),
    MESSAGES_BEHIND_LINKS(
            "messages-behind-links", "Events about messages embed nothing: the message is behind its link."),
    TYPING_ENDS_LATE("typing-ends-late", "A message does not end the typing of its sender: that ends by itself."),
    FROM_AS_LINK("from-as-link", "An incoming invitation links to whom it is from instead of embedding her."),
    FIRST_MESSAGE_IN_INVITATION_ALONE(
            "first-message-in-invitation-alone",
            "The first message of a chat shows in its invitation and not as one of its own."),
    FIRST_MESSAGE_AS_MESSAGE_ALONE(
            "first-message-as-message-alone",
            "The first message of a chat shows as a message and not in its invitation."),
    TEXT_AS_HTML("text-as-html", "A message of plain text arrives as HTML, too."),
    TEXT_ENDS_WITH_A_LINE("text-ends-with-a-line", "A line end follows the text of each message."),
    BLANKS_OF_DATA_AS_PERCENT("blanks-of-data-as-percent", "Blanks in data URIs are %20 and not a plus."),
    EMPTY_MESSAGES_REFUSED("empty-messages-refused", "A message without text is refused."),
    HTML_REFUSED("html-refused", "A message of HTML is refused with 415."),
    SEND_WITH_MESSAGE("send-with-message", "sendMessage is answered with the message as body."),
    PARTICIPANTS_ADDED_TWICE(
            "participants-added-twice",
            "A participant who joins is added to participants as well as outside of any list."),
    CHAT_OUTLIVES_MESSAGING("chat-outlives-messaging", "A conversation goes on when messaging in it is stopped."),
    SEND_NEEDS_ID("send-needs-id", "sendMessage without the operationId that its page requires is refused."),
    MESSAGES_WITHOUT_ID("messages-without-id", "A message shows no operationId, also where the request gave one."),
    FRAME_FOR_LISTED_ORIGINS(
            "frame-for-listed-origins",
            "The xframe page lists the origins that may frame it, beside a header for older browsers."),
    SUBSCRIPTION_WITH_LOCATION("subscription-with-location", "A new presence subscription is also told by a Location."),
    EXTENSION_ANSWERED_200("extension-answered-200", "A presence subscription that is extended is answered 200."),
    MEMBERSHIPS_BY_QUERY(
            "memberships-by-query", "Memberships of a presence subscription have one place, with a query for each."),
    MEMBERSHIPS_AS_LINKS("memberships-as-links", "Memberships are linked where they are listed, and not embedded."),
    CONTACTS_IN_CAPITALS("contacts-in-capitals", "Hrefs of subscribed contacts are spelt in capital letters."),
    CHANGES_EMBEDDED(
            "changes-embedded", "An event about presence, note or location of a contact embeds what it tells of."),
    DURATIONS_ROUNDED("durations-rounded", "Presence subscriptions last for a quarter of an hour, or for two."),
    LOCATION_KEPT_FROM_COLLEAGUES(
            "location-kept-from-colleagues", "No colleague is told where a contact is, as her privacy level has it."),
    CHANGES_TOLD_TWICE("changes-told-twice", "Each change of somebody's presence is told twice."),
    CONNECTING_FIRST(
            "connecting-first", "The subscription to contacts and groups is Connecting before it is Connected."),
    STOP_ALWAYS_LINKED(
            "stop-always-linked", "The subscription to contacts and groups shows its link to stop it in every state."),
    STATE_CHANGES_TOLD(
            "state-changes-told", "Each change of state of the subscription to contacts and groups is told.");

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
