package org.ucwatck.reference.life;

/** The two modalities that this server carries, and how each shows in a conversation. */
enum Modality {
    MESSAGING("messagingInvitation", "Messaging"),
    PHONE_AUDIO("phoneAudioInvitation", "PhoneAudio");

    private final String invitation;
    private final String word;

    Modality(String invitation, String word) {
        this.invitation = invitation;
        this.word = word;
    }

    String invitation() {
        return invitation;
    }

    /** Its value in ModalityType_ref. */
    String word() {
        return word;
    }

    static Modality of(Invitation invitation) {
        return invitation.rel().equals(MESSAGING.invitation) ? MESSAGING : PHONE_AUDIO;
    }

    CallState in(Conversation conversation) {
        return this == MESSAGING ? conversation.messaging() : conversation.phoneAudio();
    }

    void become(CallState state, Conversation conversation) {
        if (this == MESSAGING) {
            conversation.messaging(state);
        } else {
            conversation.phoneAudio(state);
        }
    }

    Announcer announce(Announcer announcer) {
        return this == MESSAGING ? announcer.messaging() : announcer.phoneAudio();
    }
}
