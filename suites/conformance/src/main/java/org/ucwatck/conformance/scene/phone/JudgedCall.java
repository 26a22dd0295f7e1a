package org.ucwatck.conformance.scene.phone;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.harness.stage.CheckGroup;
import org.ucwatck.harness.stage.Scene;
import org.ucwatck.harness.stage.Scenes;

/** The call that a check judges: the one that it shares with other checks if that was accepted, or else its own. */
public final class JudgedCall implements Scene {
    private final Optional<SharedAnswer> shared;

    private JudgedCall(Optional<SharedAnswer> shared) {
        this.shared = shared;
    }

    private static JudgedCall of(CheckContext context) {
        Scenes scenes = context.scenes();
        return scenes.of(
                JudgedCall.class, () -> new JudgedCall(scenes.group().flatMap(group -> answer(group, scenes))));
    }

    private static Optional<SharedAnswer> answer(CheckGroup group, Scenes scenes) {
        return group.shared(SharedCall.class, () -> new SharedCall(group, scenes.stage()))
                .answer();
    }

    /** The answer to the shared call, or to its own. */
    public static Exchange answer(CheckContext context, Supplier<Exchange> own) {
        return of(context).shared.map(SharedAnswer::accepted).orElseGet(own);
    }

    /** The operationId of a plain call that was shared, or the last one of this check. */
    public static String operationId(CheckContext context) {
        return shared(context).map(SharedAnswer::operationId).orElseGet(() -> context.scenes()
                .lastId());
    }

    /** Absolute URL of the conversation of the shared call, or of this check. */
    public static String conversation(CheckContext context) {
        return shared(context).map(SharedAnswer::conversation).orElseGet(() -> PhoneAudio.conversation(context)
                .url());
    }

    /** The call that this check shares, if it was accepted. */
    public static Optional<SharedAnswer> shared(CheckContext context) {
        return of(context).shared;
    }

    @Override
    public List<String> exchanges() {
        return shared.map(SharedAnswer::exchanges).orElse(List.of());
    }

    @Override
    public Optional<Exchange> last() {
        return shared.map(answer -> answer.shown().orElse(answer.accepted()));
    }
}
