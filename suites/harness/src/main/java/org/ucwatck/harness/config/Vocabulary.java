package org.ucwatck.harness.config;

import java.util.List;

/** The words that a target file may use. */
final class Vocabulary {
    private static final List<String> CAPABILITIES = List.of("phoneAudio", "scopes", "xml");
    private static final List<String> CONTACTS =
            List.of("reachable", "unknown", "declining", "unanswered", "forwarding");

    private Vocabulary() {}

    static List<String> capabilities() {
        return CAPABILITIES;
    }

    /** What a contact may do when it is called. */
    static List<String> contacts() {
        return CONTACTS;
    }

    static List<String> scopes() {
        return List.of(
                "Contacts.ReadWrite",
                "Conversations.Initiate",
                "Conversations.Receive",
                "Meetings.ReadWrite",
                "User.ReadWrite");
    }

    /** Ids of the rules that somebody must tell how to provoke. */
    static List<String> provocations() {
        return List.of(
                "add-phone-audio.error-already-exists",
                "add-phone-audio.error-callback-channel",
                "add-phone-audio.error-cannot-redirect",
                "add-phone-audio.error-conflict",
                "add-phone-audio.error-normalization-failed",
                "add-phone-audio.error-too-many-groups");
    }
}
