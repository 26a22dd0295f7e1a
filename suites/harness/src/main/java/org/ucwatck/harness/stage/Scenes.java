package org.ucwatck.harness.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.session.UcwaSession;

/** The scenes of one attempt at a check, and what they need of it. */
public final class Scenes {
    private final Attempt attempt;
    private final Map<Class<?>, Scene> begun = new LinkedHashMap<>();

    Scenes(Attempt attempt) {
        this.attempt = attempt;
    }

    /** The scene of this type that the attempt has, made when first asked for. */
    public <T extends Scene> T of(Class<T> type, Supplier<T> first) {
        Scene known = begun.get(type);
        if (known != null) {
            return type.cast(known);
        }
        T made = first.get();
        begun.put(type, made);
        return made;
    }

    /** What scenes share with those of other checks. */
    public FormatStage stage() {
        return attempt.stage();
    }

    /** The checks that judge one request together with this one; none where it is alone, or tried again. */
    public Optional<CheckGroup> group() {
        return attempt.group();
    }

    /** The id that the check was given last. */
    public String lastId() {
        List<String> ids = attempt.ids();
        return ids.get(ids.size() - 1);
    }

    /** As {@link CheckContext#unseen}, of the channel of another session. */
    public String unseen(UcwaSession session) {
        return attempt.unseen().on(session, stage().target().config().limits().arrival());
    }

    Stream<String> exchanges() {
        return begun.values().stream().flatMap(scene -> scene.exchanges().stream());
    }

    List<String> places() {
        return begun.values().stream().flatMap(scene -> scene.places().stream()).toList();
    }

    Optional<Exchange> last() {
        return begun.values().stream().flatMap(scene -> scene.last().stream()).findFirst();
    }

    Stream<Scene> all() {
        return begun.values().stream();
    }
}
