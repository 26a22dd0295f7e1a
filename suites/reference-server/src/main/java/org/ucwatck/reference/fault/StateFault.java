package org.ucwatck.reference.fault;

/** Faults in what resources show and in how they change. */
public enum StateFault implements Fault {
    DEFAULT_PHONE_NUMBER_IGNORED("add-phone-audio.default-phone-number", "phoneNumber"),
    TO_NOT_ECHOED("add-phone-audio.echo", "to"),
    ADD_LINK_PRESENT_BUT_DEAD("add-phone-audio.created", "HTTP 404"),
    ADD_LINK_MISSING("capability.link-offered", "addPhoneAudio"),
    HOLD_LINK_PRESENT_BUT_DEAD("capability.link-works", "HTTP 404"),
    STOP_LINK_WHEN_DISCONNECTED("capability.links-by-state", "stopPhoneAudio"),
    OLD_LINK_STILL_ADDS("capability.absent-link-refuses", "201"),
    CANCEL_DOES_NOTHING("capability.cancel", "completed"),
    DEFAULT_PHONE_NUMBER_ABSENT("add-phone-audio.default-phone-number", "phoneNumber none"),
    PHONE_NUMBER_NOT_ECHOED("add-phone-audio.echo", "phoneNumber"),
    PHONE_NUMBER_PLUS_LOST("add-phone-audio.echo", "phoneNumber"),
    CONVERSATION_OF_ANOTHER("add-phone-audio.outgoing", "conversation"),
    ADDED_CALL_FAILS("operation.connects", "status Success"),
    CALL_STAYS_CONNECTING("operation.connects", "state Connecting"),
    UNKNOWN_CONTACT_ANSWERS("request.to-unknown-contact", "Success"),
    OLD_LINK_500("capability.absent-link-refuses", "HTTP 500"),
    STOP_LINK_DEAD("capability.link-works", "HTTP 404"),
    RESUME_LINK_DEAD("capability.link-works", "HTTP 404"),
    CANCEL_LINK_MISSING("capability.cancel", "a link cancel"),
    CANCEL_LINK_DEAD("capability.cancel", "HTTP 404"),
    CONNECTED_CALL_WITHOUT_LINKS("capability.links-by-state", "when Connected"),
    ME_SHARES_BEFORE_SHE_IS_AVAILABLE("me.links-before", "presence"),
    ME_WITHOUT_LOCATION("me.links-after", "location"),
    LOCATION_NOT_ADDED("me.added-when-available", "location"),
    AVAILABLE_AGAIN("me.available-once", "HTTP 204"),
    ACTIVITY_FORBIDDEN("me.report-activity", "HTTP 403"),
    INACTIVE_TIMEOUT_REFUSED("me.member-taken", "HTTP 400"),
    VOIP_AUDIO_REFUSED("request.enumeration", "VoipAudio"),
    UNKNOWN_SIGN_IN_TAKEN("request.enumeration-unknown", "signInAs"),
    SIGN_IN_AS_IGNORED("me.signed-in-as", "availability"),
    MESSAGE_FORMATS_NOT_SHOWN("me.available-as-told", "supportedMessageFormats"),
    PHONE_AUDIO_BY_DEFAULT("me.audio-preference-default", "PhoneAudio"),
    LURKER_STARTS_NOTHING("me.lurker-communicates", "starts or joins"),
    PHONE_TYPE_UNKNOWN("phones.type", "Pager"),
    PHONE_TYPE_TWICE("phones.one-of-each-type", "Other, Other"),
    WORDS_AS_NUMBER("phones.number-refused", "HTTP 204"),
    VISIBILITY_CLEARS_NUMBER("phones.visibility-leaves-number", "shows none");

    private final String rule;
    private final String symptom;

    StateFault(String rule, String symptom) {
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
