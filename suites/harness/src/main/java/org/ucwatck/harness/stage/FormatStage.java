package org.ucwatck.harness.stage;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.RunStopped;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.Once;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.LentSetting;

/** What the checks of one format share: the target, a session, and what scenes keep for each other. */
public final class FormatStage {
    private final RunStage run;
    private final Format format;
    private final Once<UcwaSession> session;
    private final Map<Class<?>, Once<?>> kept = new ConcurrentHashMap<>();
    private final Trace cleaning = new Trace("cleaning");

    FormatStage(RunStage run, Format format, Supplier<UcwaSession> opened) {
        this.run = run;
        this.format = format;
        this.session = new Once<>(opened);
    }

    public Format format() {
        return format;
    }

    public Target target() {
        return run.target();
    }

    /** The session, opened with the first check that needs it. */
    public UcwaSession session() {
        return session.get();
    }

    /** Does something with the session if there is one. */
    void ifSession(Consumer<UcwaSession> use) {
        session.ifDone(use);
    }

    /** An id for what has this name, the same in every run with the same seed. */
    public String idOf(String name) {
        return run.idOf(name);
    }

    /** What scenes keep for all checks of the format, one of each type; made for the first that asks, as {@link Once}. */
    public <T> T kept(Class<T> type, Function<FormatStage, T> first) {
        return type.cast(kept.computeIfAbsent(type, key -> new Once<>(() -> first.apply(this)))
                .get());
    }

    /** Writes down what was there before something is set. */
    public void lent(LentSetting setting) {
        run.log().lent(setting);
    }

    /** Writes down that what was there is there again. */
    public void returned(String id) {
        run.log().returned(id);
    }

    /** Tells what a check or scene could not clean up on the target, in words. */
    public void left(String words) {
        run.left(words);
    }

    /** Deletes what a check or scene began, so that no phone goes on ringing; what keeps it from that is told as left. */
    public void delete(String url, String rel) {
        run.clean(() -> target().client()
                .send(
                        UcwaRequest.of("DELETE", url)
                                .about(rel)
                                .accept(format)
                                .token(session().token()),
                        cleaning));
    }

    /** Ends what a POST has begun whose answer was lost; it is known by its operationId alone. */
    void endLost(Started lost) {
        if (lost.rel().equals("applications")) {
            run.left("perhaps an application: the answer to POST applications was lost");
            return;
        }
        Duration longest = target().config().limits().silence().plusSeconds(1);
        run.clean(() -> session()
                .events()
                .await(event -> lost.operationIds().contains(event.operationId()), longest)
                .ifPresent(event -> endStarted(event.href(), event.rel())));
    }

    /** Ends what operations started, as the resource of this rel links to it; what is not found ends with its application. */
    void endStarted(String url, String rel) {
        try {
            Resource shown = session().fetch(url, rel, cleaning);
            for (String started : Catalogue.load().started()) {
                shown.linkOrEmbedded(started)
                        .map(Link::href)
                        .map(session()::resolve)
                        .ifPresent(found -> delete(found, started));
            }
        } catch (ArrangementFailed | RunStopped e) {
            // It is over already, or the server does not show it any more.
        } catch (RuntimeException e) {
            run.clean(() -> {
                throw e;
            });
        }
    }
}
