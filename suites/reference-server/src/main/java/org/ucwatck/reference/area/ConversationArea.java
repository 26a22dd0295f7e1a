package org.ucwatck.reference.area;

import java.util.function.Function;
import org.ucwatck.reference.life.ConversationTree;
import org.ucwatck.reference.life.Messaging;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Resource;

/** conversation_ref and its participants. */
public final class ConversationArea {
    private static final String CONVERSATION = Paths.APPLICATIONS + "/{app}/communication/conversations/{conversation}";
    private static final String PARTICIPANTS = CONVERSATION + "/participants";

    private final Messaging messaging;

    public ConversationArea(Messaging messaging) {
        this.messaging = messaging;
    }

    public void routes(Routes routes) {
        routes.on("GET", CONVERSATION, "conversation", call -> get(call, ConversationTree::conversation));
        routes.on("DELETE", CONVERSATION, "conversation", this::delete);
        routes.on("GET", PARTICIPANTS, "participants", call -> get(call, ConversationTree::participants));
        routes.on("GET", PARTICIPANTS + "/{participant}", "participant", ConversationArea::participant);
    }

    private static Answer get(Call call, Function<ConversationTree, Resource> what) {
        ConversationTree tree = new ConversationTree(call.conversation());
        return Answer.ok(call.application().locked(() -> what.apply(tree)));
    }

    private Answer delete(Call call) {
        messaging.leave(call.conversation());
        return Answer.noContent();
    }

    private static Answer participant(Call call) {
        return get(call, tree -> {
            Person person = call.conversation()
                    .participant(call.part("participant"))
                    .orElseThrow(() -> Refusal.notFound(null, "The participant does not exist."));
            return tree.participant(person);
        });
    }
}
