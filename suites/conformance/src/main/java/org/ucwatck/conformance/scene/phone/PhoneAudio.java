package org.ucwatck.conformance.scene.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ucwatck.harness.events.Patience;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.FormatStage;
import org.ucwatck.harness.stage.Scene;

/** The conversations of a check alone, to which it adds phone audio. */
public final class PhoneAudio implements Scene {
    private static final String REL = "phoneAudio";

    private final FormatStage stage;
    private final List<ReadyConversation> conversations = new ArrayList<>();

    private PhoneAudio(FormatStage stage) {
        this.stage = stage;
    }

    private static PhoneAudio of(CheckContext context) {
        return context.scenes()
                .of(PhoneAudio.class, () -> new PhoneAudio(context.scenes().stage()));
    }

    /** A conversation of this check alone in which phone audio can be added now. */
    public static ReadyConversation conversation(CheckContext context) {
        List<ReadyConversation> taken = of(context).conversations;
        return taken.isEmpty() ? nextConversation(context) : taken.get(taken.size() - 1);
    }

    /** Another one, which {@link #conversation} gives from now on. */
    public static ReadyConversation nextConversation(CheckContext context) {
        PhoneAudio scene = of(context);
        ReadyConversation taken = ConversationPool.of(scene.stage).take();
        scene.conversations.add(taken);
        return taken;
    }

    /** POST addPhoneAudio in this check's conversation, in the format of the check. */
    public static UcwaRequest request(CheckContext context, Input input) {
        return context.session()
                .post(conversation(context).addPhoneAudio(), input)
                .about("addPhoneAudio");
    }

    /** Sends {@link #request}. */
    public static Exchange add(CheckContext context, Input input) {
        return context.send(request(context, input));
    }

    /** phoneAudio of the conversation once it has the state, or as it is when the patience of the target file ends. */
    public static Resource await(CheckContext context, String state) {
        return await(context, conversation(context).phoneAudio(), resource -> resource.text("state")
                .filter(state::equals)
                .isPresent());
    }

    /** phoneAudio behind the URL once it shows the link, or as it is when the patience of the target file ends. */
    public static Resource awaitLink(CheckContext context, String url, String rel) {
        return await(context, url, resource -> resource.link(rel).isPresent());
    }

    private static Resource await(CheckContext context, String url, Predicate<Resource> arrived) {
        Patience patience = new Patience(
                context.session().events(), context.config().limits().arrival());
        return patience.arrival(() -> Optional.of(context.fetch(url, REL)).filter(arrived), event -> event.href()
                        .equals(url))
                .orElseGet(() -> context.fetch(url, REL));
    }

    @Override
    public List<String> exchanges() {
        return conversations.stream().flatMap(used -> used.exchanges().stream()).toList();
    }

    @Override
    public List<String> places() {
        return conversations.stream().map(ReadyConversation::url).toList();
    }

    @Override
    public void end(boolean changed) {
        conversations.forEach(used -> used.end(stage, changed));
    }
}
