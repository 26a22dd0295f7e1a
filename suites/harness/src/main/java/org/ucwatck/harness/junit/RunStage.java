package org.ucwatck.harness.junit;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ucwatck.harness.exchange.ExchangeLog;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.harness.session.Conversations;
import org.ucwatck.harness.session.Once;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.spec.Format;

/** What all checks of a run share: the target, and one session and its conversations for each format. */
final class RunStage implements AutoCloseable {
    private final Target target;
    private final ExchangeLog log;
    private final long seed;
    private final Map<Format, Once<UcwaSession>> sessions = new EnumMap<>(Format.class);
    private final Map<Format, Once<Conversations>> conversations = new EnumMap<>(Format.class);

    RunStage(Target target, ExchangeLog log, long seed) {
        this.target = target;
        this.log = log;
        this.seed = seed;
        for (Format format : Format.values()) {
            Once<UcwaSession> session = new Once<>(
                    () -> UcwaSession.open(target, format, target.config().caller()));
            sessions.put(format, session);
            conversations.put(format, new Once<>(() -> new Conversations(target, session.get(), this::idOf)));
        }
    }

    Target target() {
        return target;
    }

    ExchangeLog log() {
        return log;
    }

    UcwaSession session(Format format) {
        return once(sessions, format).get();
    }

    Conversations conversations(Format format) {
        return once(conversations, format).get();
    }

    String idOf(String name) {
        return UUID.nameUUIDFromBytes((seed + " " + name).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    String mask(String text) {
        return log.mask().hide(text);
    }

    /** Deletes the applications, so that no exchange comes after. */
    void endSessions() {
        for (Format format : Format.values()) {
            once(sessions, format).ifDone(RunStage::end);
        }
    }

    /** A target that is gone by now has nothing left to delete; what it answered before is still worth telling. */
    private static void end(UcwaSession session) {
        try {
            session.close();
        } catch (Unreachable e) {
            session.events().close();
        }
    }

    @Override
    public void close() {
        target.close();
    }

    private static <T> Once<T> once(Map<Format, Once<T>> all, Format format) {
        return Objects.requireNonNull(all.get(format));
    }
}
