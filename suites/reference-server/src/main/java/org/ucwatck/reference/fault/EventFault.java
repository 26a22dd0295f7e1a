package org.ucwatck.reference.fault;

/** Faults in events and in the event channel. */
public enum EventFault implements Fault {
    OPERATION_ID_NOT_ECHOED("operation.id-in-events", "operationId"),
    OPERATION_ID_MISSING_IN_COMPLETED("operation.id-in-events", "operationId"),
    STARTED_EVENT_SENDER_WRONG("operation.sender", "communication"),
    EVENT_DELIVERED_TWICE("event.once-in-order", "completed after completed"),
    EVENTS_OUT_OF_ORDER("event.once-in-order", "started after completed"),
    COMPLETED_EVENT_MISSING("operation.completed-event", "completed"),
    FAILURE_WITHOUT_REASON("operation.failure-reason", "reason"),
    CONVERSATION_LINK_MISSING_IN_EVENT("conversation.link-in-event", "conversation"),
    OPERATION_NEVER_SHOWN("operation.started-event", "none within"),
    STARTED_AS_UPDATED("operation.started-event", "started (or, when merged, completed) first"),
    STARTED_EVENT_LINKS_ELSEWHERE("operation.started-event", "links to the Location"),
    UPDATED_EVENT_OF_ANOTHER_ID("operation.id-in-events", "updated with operationId"),
    COMPLETED_EVENT_SENDER_WRONG("operation.sender", "sender conversation"),
    COMPLETED_WITHOUT_STATUS("operation.completed-event", "status Success or Failure"),
    COMPLETED_STATUS_MISSPELT("operation.completed-event", "status Success or Failure"),
    REASON_WITHOUT_CODE("operation.failure-reason", "a reason with a code"),
    DECLINED_AS_SUCCESS("operation.failure-reason", "status Failure"),
    STARTED_TWICE("event.once-in-order", "started after started"),
    UPDATED_AFTER_COMPLETED("event.once-in-order", "updated after completed"),
    EMBEDDED_WITH_OTHER_SELF("event.embedded-schema", "another self link"),
    EMBEDDED_OF_WRONG_TYPE("event.embedded-schema", "state"),
    EVENT_EMBEDS_A_LIST("event.embedded-schema", "updated participant embeds an array"),
    EVENT_EMBEDS_ANOTHER("event.embedded-schema", "updated contact embeds participant"),
    EVENT_EMBEDS_WITHOUT_SELF("event.embedded-schema", "embedded x-odd without self link"),
    EVENT_EMBEDS_WITHOUT_REL("event.embedded-schema", "without rel"),
    EVENT_EMBEDS_TEXT("event.embedded-schema", "the string \"odd\" as _embedded"),
    OPERATION_ADDED("event.type", "added messagingInvitation"),
    OPERATION_DELETED("event.type", "deleted messagingInvitation"),
    RESOURCE_STARTED("event.type", "started conversation"),
    RESOURCE_COMPLETED("event.type", "completed conversation"),
    EVENT_OF_ANOTHER_SENDER("event.sender", "updated conversation from me"),
    EVENT_IN_OF_ANOTHER_SENDER("event.sender", "added participant in attendees from communication"),
    EVENT_STATUS_UNKNOWN("event.status", "the string \"Done\" as status"),
    FAILURE_UNEXPLAINED("event.failure-reason", "with status Failure and without a reason"),
    REASON_OF_UNKNOWN_CODE("error.known-code", "code Mishap as the reason of completed phoneAudioInvitation"),
    ADDED_TWICE("event.once-in-order", "added conversation twice on one page"),
    DELETED_TWICE("event.once-in-order", "deleted contact twice on one page"),
    SENDER_OF_EMPTY_REL("event.page-shape", "/rel"),
    TARGET_OF_EMPTY_REL("event.page-shape", "/link/rel"),
    EVENT_OF_NO_TYPE("event.page-shape", "raised"),
    EVENT_OUTSIDE_A_SENDER("event.page-shape", "outside of any sender: added contact"),
    PAGE_WITHOUT_SELF("event.page-shape", "without self link"),
    RESUME_BESIDE_NEXT("event.page-shape", "the links resume and next"),
    EVENT_TYPE_UNKNOWN("event.page-shape", "type"),
    SENDER_WITHOUT_REL("event.page-shape", "rel"),
    PAGE_WITHOUT_NEXT("event.page-shape", "next"),
    NEXT_DOES_NOT_ADVANCE("event.next-advances", "next link"),
    EVENTS_ON_ANOTHER_CHANNEL("event.own-application", "another application"),
    OPERATIONS_UNTOLD("event.every-operation", "none within"),
    XML_ADDED_AS_UPDATED("event.same-in-both-formats", "in XML"),
    IDLE_GET_NOT_HELD("event.held", "a page without events after"),
    IDLE_PAGE_NEVER("event.idle-page", "no page within"),
    IDLE_PAGE_EARLY("event.idle-page", "an empty page after"),
    REPLACED_GET_STAYS_HELD("event.replaced", "still held"),
    REPLACED_GET_AS_PAGE("event.replaced", "HTTP 200"),
    NEWER_GET_REPLACED("event.replaced", "still held"),
    PRIORITY_IGNORED("event.priority", "HTTP 409"),
    PAGE_NOT_REDELIVERED("event.redelivered", "the page again, with"),
    OLD_ACK_ANSWERED_WITH_NEXT("event.resync", "the link next"),
    RESYNC_BESIDE_NEXT("event.resync", "the link next"),
    RESYNC_LOOP("event.resync", "pages with []"),
    RESYNC_SKIPS_A_PAGE("event.resync", "the first unacknowledged events"),
    RETURN_WITH_NEXT("event.resume", "but next"),
    REPLACED_GET_SUBCODE_WRONG("event.replaced", "subcode"),
    BOTH_GETS_REPLACED("event.replaced", "HTTP 409"),
    RESYNC_WITH_EVENTS("event.resync", "no events"),
    MESSAGING_COMPLETED_TWICE("event.every-operation", "2 completed events"),
    MIXED_FORMATS_REFUSED("request.media-types", "HTTP 406"),
    STARTED_CALL_STAYS_CONNECTING("call.start-connects", "state Connecting"),
    DECLINED_INCOMING_SUCCEEDS("call.incoming-declined", "Success"),
    SUBJECT_IN_QUERY_REFUSED("call.start-query", "HTTP 400"),
    LONG_SUBJECT_SUBCODE_WRONG("request.max-length", "subcode"),
    OLD_ACK_HELD("event.resync", "the GET is held"),
    TO_TWICE_500("request.required-parameter", "HTTP 500"),
    STARTED_CALL_FAILS("call.start-connects", "Failure"),
    STOP_LEAVES_PHONE_RINGING("call.stop-connecting", "state Connecting"),
    CANNOT_REDIRECT_SUBCODE_WRONG("add-phone-audio.error-cannot-redirect", "subcode"),
    MISSING_TO_SUBCODE_WRONG("request.required-parameter", "subcode"),
    START_WITHOUT_TO_SUBCODE_WRONG("call.start-required-to", "subcode"),
    RETURN_UNTOLD("event.resume", "no resume link"),
    RESUME_LOOP("event.resume", "the link resume"),
    DELETED_CHANNEL_403("event.application-gone", "HTTP 403"),
    DELETED_CHANNEL_SUBCODE_WRONG("event.application-gone", "subcode"),
    MEDIUM_1800_REFUSED("event.parameters", "medium=1800"),
    TIMEOUT_1800_REFUSED("event.parameters", "timeout=1800"),
    LOW_5_REFUSED("event.parameters", "low=5"),
    LOW_4_ACCEPTED("event.parameter-limits", "low=4"),
    TIMEOUT_179_ACCEPTED("event.parameter-limits", "timeout=179"),
    MEDIUM_1801_ACCEPTED("event.parameter-limits", "medium=1801");

    private final String rule;
    private final String symptom;

    EventFault(String rule, String symptom) {
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
