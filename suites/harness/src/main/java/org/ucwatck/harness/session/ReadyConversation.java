package org.ucwatck.harness.session;

import java.util.List;

/**
 * A conversation in which phone audio can be added now.
 *
 * @param url absolute URL of the conversation
 * @param phoneAudio absolute URL of its phoneAudio
 * @param addPhoneAudio absolute URL of the capability
 * @param exchanges ids of the exchanges that led here, in order
 */
public record ReadyConversation(String url, String phoneAudio, String addPhoneAudio, List<String> exchanges) {
    public ReadyConversation {
        exchanges = List.copyOf(exchanges);
    }
}
