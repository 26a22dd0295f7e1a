package org.ucwatck.conformance.scene.phone;

import java.util.List;
import org.ucwatck.harness.stage.FormatStage;

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

    /** Ends it where something was begun in it, so that its phones do not go on ringing, or keeps it for the next check. */
    void end(FormatStage stage, boolean changed) {
        if (changed) {
            stage.delete(url, "conversation");
        } else {
            ConversationPool.of(stage).giveBack(this);
        }
    }
}
