package org.ucwatck.conformance.scene.phone;

import java.util.List;
import org.ucwatck.harness.stage.ArrangementRule;
import org.ucwatck.harness.stage.ArrangementRules;
import org.ucwatck.harness.stage.FormatStage;
import org.ucwatck.spec.pages.Format;

/** The rules of the way to a conversation that is ready for phone audio. */
public final class ConversationRules implements ArrangementRules {
    @Override
    public List<ArrangementRule> rules() {
        return List.of(
                rule("conversation.start-messaging", "startMessaging.POST"),
                rule("conversation.link-in-event", "startMessaging.POST"),
                rule("conversation.phone-audio-link", "conversation.GET"));
    }

    private static ArrangementRule rule(String id, String operation) {
        return new ArrangementRule(
                id, operation, List.of(Format.values()), List.of("phoneAudio"), ConversationRules::converse);
    }

    private static void converse(FormatStage stage) {
        ConversationPool conversations = ConversationPool.of(stage);
        conversations.giveBack(conversations.take());
    }
}
