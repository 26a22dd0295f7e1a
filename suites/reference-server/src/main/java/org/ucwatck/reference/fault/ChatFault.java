package org.ucwatck.reference.fault;

/** Faults in chats: their invitations, messages, typing and end. */
public enum ChatFault implements Fault {
    CHAT_NEVER_SHOWN("chat.incoming", "an event about a messagingInvitation"),
    CHAT_SHOWN_AS_OUTGOING("chat.incoming", "direction Outgoing"),
    CHAT_SUBJECT_LOST("chat.echo", "subject"),
    CHAT_SUBJECT_LOST_IN_CONVERSATION("chat.echo", "subject"),
    CHAT_THREAD_ID_LOST("chat.echo", "threadId"),
    CHAT_IMPORTANCE_LOST("chat.echo", "importance Normal"),
    CHAT_OPERATION_ID_LOST("chat.echo", "operationId"),
    CHAT_ID_51_ACCEPTED("request.max-length", "accepted"),
    CHAT_ID_50_REFUSED("request.max-length", "HTTP 400"),
    CHAT_SUBJECT_251_ACCEPTED("request.max-length", "accepted"),
    CHAT_SUBJECT_250_REFUSED("request.max-length", "HTTP 400"),
    CHAT_EMERGENCY_REFUSED("request.enumeration", "HTTP 400"),
    CHAT_UNKNOWN_IMPORTANCE_ACCEPTED("request.enumeration-unknown", "accepted"),
    FIRST_MESSAGE_LOST("chat.first-message", "no message"),
    FIRST_MESSAGE_GARBLED("chat.first-message", "%20"),
    ACCEPT_LINK_MISSING("chat.accepted", "a link accept"),
    ACCEPT_500("chat.accepted", "HTTP 500"),
    ACCEPT_NOT_TOLD_TO_CALLER("chat.accepted", "the caller's invitation"),
    ACCEPTED_CHAT_FAILS("chat.accepted", "Failure"),
    ACCEPTED_CHAT_STAYS_CONNECTING("chat.accepted", "state Connecting"),
    ACCEPTED_CONVERSATION_STAYS_CONNECTING("chat.accepted", "state Connecting"),
    CHAT_ACCEPTED_BY_THE_CALLER("chat.accepted-by", "local true"),
    DECLINED_CHAT_SUCCEEDS("chat.declined", "Success"),
    DECLINED_CHAT_UNTOLD("chat.declined", "the caller's invitation"),
    DECLINED_CHAT_CONNECTS("chat.declined", "state Connected"),
    CANCELLED_CHAT_RINGS_ON("chat.cancelled", "none within"),
    CANCELLED_CHAT_SUCCEEDS("chat.cancelled", "Success"),
    CANCEL_CHAT_500("chat.cancelled", "HTTP 500"),
    CHAT_NEVER_EXPIRES("chat.expires", "none within"),
    EXPIRED_CHAT_SUCCEEDS("chat.expires", "Success"),
    SEND_MESSAGE_200("chat.send", "HTTP 200"),
    SEND_MESSAGE_WITHOUT_LOCATION("chat.send", "Location"),
    MESSAGE_NEVER_ARRIVES("chat.message", "no message"),
    MESSAGE_ARRIVES_TWICE("chat.message", "2 times"),
    MESSAGE_ARRIVES_AS_OUTGOING("chat.message", "direction Outgoing"),
    MESSAGE_WITHOUT_SENDER("chat.message", "no link participant"),
    MESSAGE_WITHOUT_TIME("chat.message", "no timeStamp"),
    TEXT_PLUS_AS_BLANK("chat.text", "arrives as it was sent"),
    TEXT_DECODED_TWICE("chat.text", "arrives as it was sent"),
    TEXT_BEYOND_ASCII_LOST("chat.text", "arrives as it was sent"),
    TEXT_EMOJI_LOST("chat.text", "arrives as it was sent"),
    TEXT_CUT_AT_4_KB("chat.text", "arrives as it was sent"),
    TEXT_MARKUP_LOST("chat.text", "arrives as it was sent"),
    TEXT_LINES_JOINED("chat.text", "arrives as it was sent"),
    TEXT_EMPTY_500("chat.text", "HTTP 500"),
    HTML_500("chat.html", "HTTP 500"),
    HTML_LOST("chat.html", "no message"),
    OWN_MESSAGE_UNTOLD("chat.own-message", "none within"),
    OWN_MESSAGE_AS_INCOMING("chat.own-message", "direction Incoming"),
    OWN_MESSAGE_FAILS("chat.own-message", "Failure"),
    MESSAGE_OF_ANOTHER_ID("chat.operation-id", "another"),
    MESSAGES_SWAPPED("chat.order", "in the order"),
    MESSAGES_LOST_IN_A_BURST("chat.order", "in the order"),
    TYPING_500("chat.typing", "HTTP 500"),
    TYPING_UNTOLD("chat.typing", "typingParticipants"),
    TYPING_OF_NOBODY("chat.typing", "typingParticipants"),
    TYPING_NEVER_ENDS("chat.typing-ends", "none within"),
    SEND_LINK_MISSING("chat.links", "a link sendMessage"),
    SEND_LINK_WHILE_CONNECTING("chat.links", "sendMessage"),
    STOP_MESSAGING_LINK_MISSING("chat.links", "a link stopMessaging"),
    ADD_MESSAGING_WHILE_CONNECTED("chat.links", "addMessaging"),
    SEND_AFTER_STOP_ACCEPTED("chat.send-when-down", "HTTP 201"),
    SEND_AFTER_STOP_500("chat.send-when-down", "HTTP 500"),
    STOP_MESSAGING_500("chat.stopped", "HTTP 500"),
    STOP_MESSAGING_CHANGES_NOTHING("chat.stopped", "state Connected"),
    STOP_MESSAGING_UNTOLD("chat.stopped", "state Connected at"),
    STOP_MESSAGING_EMPTY_REFUSED("chat.stopped", "HTTP 400"),
    REMOTE_PARTICIPANT_UNTOLD("chat.participants", "an added event"),
    REMOTE_PARTICIPANT_STAYS("chat.participants", "a deleted event");

    private final String rule;
    private final String symptom;

    ChatFault(String rule, String symptom) {
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
