package org.ucwatck.harness.junit;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.ExchangeLog;
import org.ucwatck.harness.exchange.TokenWithheld;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.session.Conversations;
import org.ucwatck.harness.session.Once;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.spec.Format;
import org.ucwatck.verdict.Finding;

/** What all checks of a run share: the target, and one session and its conversations for each format. */
final class RunStage implements AutoCloseable {
    private static final String UNKNOWN = "the target could not be reached any more, so that its state is unknown";

    private final Target target;
    private final Trace cleaning = new Trace("cleaning");
    private final ExchangeLog log;
    private final long seed;
    private final Map<Format, Once<UcwaSession>> sessions = new EnumMap<>(Format.class);
    private final Map<Format, Once<Conversations>> conversations = new EnumMap<>(Format.class);

    private final List<String> residue = new CopyOnWriteArrayList<>();
    private final Set<Broken> broken = ConcurrentHashMap.newKeySet();

    /** What an arrangement in this format found broken. */
    private record Broken(Format format, Finding finding) {}

    RunStage(Target target, ExchangeLog log, long seed) {
        this.target = target;
        this.log = log;
        this.seed = seed;
        for (Format format : Format.values()) {
            Once<UcwaSession> session = new Once<>(() -> open(format));
            sessions.put(format, session);
            conversations.put(format, new Once<>(() -> new Conversations(target, session.get(), this::idOf)));
        }
    }

    private UcwaSession open(Format format) {
        UcwaSession session = UcwaSession.open(target, format, target.config().caller());
        session.events();
        return session;
    }

    Target target() {
        return target;
    }

    /** Keeps what an arrangement found broken, whichever checks had to give up for it. */
    void broken(Format format, Finding finding) {
        broken.add(new Broken(format, finding));
    }

    /** What arrangements in this format have found of the rule, once each. */
    List<Finding> broken(Format format, String rule) {
        return broken.stream()
                .filter(each -> each.format() == format && each.finding().rule().equals(rule))
                .map(Broken::finding)
                .sorted(Comparator.comparing(Finding::actual))
                .toList();
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
            once(sessions, format).ifDone(this::end);
        }
    }

    /** A target that is gone by now has nothing left to delete; what it answered before is still worth telling. */
    void end(UcwaSession session) {
        try {
            Optional.of(session.end()).filter(left -> !left.isEmpty()).ifPresent(residue::add);
        } catch (Unreachable e) {
            residue.add(UNKNOWN);
        }
    }

    /** Ends a conversation in which a check began something: its phones must not go on ringing. */
    void endConversation(Format format, String url) {
        UcwaSession session = session(format);
        try {
            target.client()
                    .send(
                            UcwaRequest.of("DELETE", url)
                                    .about("conversation")
                                    .accept(format)
                                    .token(session.token()),
                            cleaning);
        } catch (Unreachable e) {
            residue.add(UNKNOWN);
        }
    }

    /** Ends the conversation that began with this invitation; one that cannot be found ends with its application. */
    void endStarted(Format format, String invitation) {
        UcwaSession session = session(format);
        try {
            session.fetch(invitation, "phoneAudioInvitation", cleaning)
                    .linkOrEmbedded("conversation")
                    .map(Link::href)
                    .map(session::resolve)
                    .ifPresent(url -> endConversation(format, url));
        } catch (ArrangementFailed | TokenWithheld e) {
            // It is over already, or the server does not show it any more.
        } catch (Unreachable e) {
            residue.add(UNKNOWN);
        }
    }

    /** Whether nobody listens any more where the target is entered. */
    boolean targetIsGone() {
        return !target.client().connects(target.config().entrance().url().toString());
    }

    /** What the run could not clean up on the target, each in words. */
    List<String> residue() {
        return residue.stream().distinct().toList();
    }

    @Override
    public void close() {
        target.close();
    }

    private static <T> Once<T> once(Map<Format, Once<T>> all, Format format) {
        return Objects.requireNonNull(all.get(format));
    }
}
