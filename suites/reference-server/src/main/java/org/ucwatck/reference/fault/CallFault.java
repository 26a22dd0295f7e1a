package org.ucwatck.reference.fault;

/** Faults in the life of a call. */
public enum CallFault implements Fault {
    START_PHONE_AUDIO_200("call.start-created", "HTTP 200"),
    START_PHONE_AUDIO_LOCATION_DEAD("call.start-created", "HTTP 404"),
    START_PHONE_AUDIO_WITHOUT_LOCATION("call.start-created", "Location"),
    START_WITHOUT_TO_ACCEPTED("call.start-required-to", "accepted"),
    SUBJECT_251_ACCEPTED("request.max-length", "accepted"),
    SUBJECT_251_ACCEPTED_IN_XML("request.max-length", "accepted"),
    SUBJECT_250_REFUSED("request.max-length", "HTTP 400"),
    LONG_SUBJECT_CUT("request.max-length", "subject x"),
    SUBJECT_LOST_IN_QUERY("call.start-query", "subject plans"),
    TO_IN_QUERY_504("call.start-query", "HTTP 504"),
    TO_IN_QUERY_500("call.start-query", "HTTP 500"),
    SUBJECT_QUOTES_LOST("call.start-echo", "subject Caf"),
    THREAD_ID_LOST("call.start-echo", "threadId"),
    IMPORTANCE_LOST("call.start-echo", "importance Normal"),
    EMERGENCY_REFUSED("request.enumeration", "HTTP 400"),
    UNKNOWN_IMPORTANCE_ACCEPTED("request.enumeration-unknown", "accepted"),
    STARTED_CALL_WITHOUT_CONVERSATION("call.start-conversation", "a link conversation"),
    STARTED_CONVERSATION_DEAD("call.start-conversation", "HTTP 404"),
    STARTED_CONVERSATION_CONNECTING("call.start-connects", "state Connecting"),
    FAILED_CALL_STAYS_CONNECTING("call.failure-frees", "state Connecting"),
    DECLINED_AS_CANCELLED("call.declined", "state Cancelled"),
    OWN_PHONE_REJECTION_IGNORED("call.own-phone", "Success"),
    OWN_PHONE_REJECTION_NEVER_ENDS("call.own-phone", "none within"),
    UNANSWERED_CALL_CONNECTS("call.unanswered", "Success"),
    INVITATION_CONNECTED_WHILE_RINGING("call.unanswered", "state Connected"),
    CONNECTED_WHILE_RINGING("call.unanswered", "state Connected"),
    CANCELLED_AS_SUCCESS("call.cancel", "Success"),
    CANCELLED_STAYS_PENDING("call.cancel", "state Connecting"),
    STOP_CHANGES_NOTHING("call.stop", "state Connected"),
    STOP_STAYS_DISCONNECTING("call.stop", "state Disconnecting"),
    ADD_LINK_LOST_AFTER_STOP("call.stop", "a link addPhoneAudio"),
    STOP_WHILE_CONNECTING_REFUSED("call.stop-connecting", "HTTP 409"),
    STOP_LEAVES_OPERATION("call.stop-connecting", "none within"),
    HOLD_CHANGES_NOTHING("call.hold", "a link resumePhoneAudio"),
    RESUME_LINK_MISSING("call.hold", "a link resumePhoneAudio"),
    HOLD_LINK_WHEN_HELD("call.hold", "in place of holdPhoneAudio"),
    HOLD_ENDS_THE_CALL("call.hold", "state Disconnected"),
    RESUME_CHANGES_NOTHING("call.resume", "no link resumePhoneAudio"),
    RESUME_ENDS_THE_CALL("call.resume", "state Disconnected"),
    CONNECTED_WITHOUT_EVENT("call.modality-event", "when the call is connected"),
    STOP_WITHOUT_EVENT("call.modality-event", "when the call is stopped"),
    HOLD_WITHOUT_EVENT("call.modality-event", "when the call is held"),
    MODALITY_EVENT_SENDER_WRONG("call.modality-event", "sender communication"),
    ACCEPTED_BY_THE_CALLER("call.accepted-by", "local true"),
    DERIVED_CONVERSATION_DEAD("call.derived", "HTTP 404"),
    DERIVED_IS_THE_ORIGINAL("call.derived", "another conversation"),
    DERIVED_CALL_IS_DOWN("call.derived", "goes on in derivedPhoneAudio"),
    PENDING_ADD_ACCEPTED("call.add-while-pending", "HTTP 201"),
    PENDING_ADD_500("call.add-while-pending", "HTTP 500"),
    REFUSED_ADD_ENDS_FIRST("call.add-while-pending", "the first call goes on"),
    CALL_SEEN_ELSEWHERE("call.separate-applications", "no event about a call"),
    CALL_OUTLIVES_CONVERSATION("call.conversation-deleted", "no call after"),
    OPERATION_OUTLIVES_CONVERSATION("call.conversation-deleted", "none within"),
    DELETE_UNDER_CALL_500("call.conversation-deleted", "HTTP 500"),
    CONVERSATION_DELETED_UNTOLD("call.conversation-deleted", "a deleted event"),
    CALL_OUTLIVES_APPLICATION("call.application-deleted", "HTTP 200"),
    DELETED_APPLICATION_500("call.application-deleted", "HTTP 500"),
    INCOMING_AS_OUTGOING("call.incoming", "direction Outgoing"),
    INCOMING_NEVER_SHOWN("call.incoming", "an event about a phoneAudioInvitation"),
    INCOMING_CALL_ACCEPTED("call.incoming-not-acceptable", "HTTP 204"),
    DECLINE_LINK_MISSING("call.incoming-declined", "a link decline"),
    DECLINE_500("call.incoming-declined", "HTTP 500"),
    DECLINE_NOT_TOLD_TO_CALLER("call.incoming-declined", "the caller's invitation"),
    DECLINED_CALL_KEEPS_CONNECTING("call.incoming-declined", "state Connecting"),
    CANCELLED_INCOMING_SUCCEEDS("call.incoming-ended", "Success"),
    INCOMING_RINGS_ON("call.incoming-ended", "none within"),
    CONNECTING_AGAIN("call.transitions", "Connecting after Connected"),
    ALERTING_AFTER_CONNECTED("call.transitions", "Alerting after Connected"),
    HOLD_LINK_WHEN_DISCONNECTED("call.states", "holdPhoneAudio when Disconnected"),
    CANCEL_LINK_AFTER_THE_END("call.states", "cancel when Declined");

    private final String rule;
    private final String symptom;

    CallFault(String rule, String symptom) {
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
