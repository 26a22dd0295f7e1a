package org.ucwatck.harness.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.events.PendingGet;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.session.UcwaSession;

/** An application of one attempt at a check alone, deleted at its end, and what reads its event channel. */
public final class OwnSession {
    private final FormatStage stage;
    private final String name;
    private final String suffix;
    private final List<PendingGet> pending = new ArrayList<>();
    private @Nullable UcwaSession session;

    OwnSession(FormatStage stage, String name, String suffix) {
        this.stage = stage;
        this.name = name;
        this.suffix = suffix;
    }

    /** The session, opened when first asked for. */
    public UcwaSession session() {
        UcwaSession own = session;
        return own == null ? open(UcwaSession.Client.of(stage.target().config().caller())) : own;
    }

    /** The same, but opened now, by a client that calls itself something else. */
    public UcwaSession open(UcwaSession.Client client) {
        UcwaSession own = UcwaSession.open(stage.target(), stage.format(), client, name + "~application" + suffix);
        session = own;
        return own;
    }

    /** Sends a GET to the event channel, without waiting for its answer. */
    public PendingGet pendingGet(UcwaRequest request) {
        Trace held = new Trace(name + "~" + (pending.size() + 1) + suffix);
        Target target = stage.target();
        PendingGet sent = PendingGet.send(
                request.url(), (url, pages) -> target.client().poll(request, target.longestPoll(), pages), held);
        pending.add(sent);
        return sent;
    }

    Stream<Exchange> exchanges() {
        return pending.stream().flatMap(get -> get.trace().exchanges().stream());
    }

    /** Gives up what is pending. */
    void close() {
        pending.forEach(PendingGet::close);
    }

    /** The session, if there is one. */
    Optional<UcwaSession> opened() {
        return Optional.ofNullable(session);
    }
}
