package org.ucwatck.harness.stage;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.ErrorBody;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.spec.pages.Format;

/** What a check works with: the session of its format, requests, judgements, and ids that nobody else uses. */
public final class CheckContext {
    private @Nullable Attempt attempt;

    void serve(Attempt begun) {
        attempt = begun;
    }

    private Attempt attempt() {
        return Objects.requireNonNull(attempt, "the check has not begun");
    }

    public Format format() {
        return attempt().format();
    }

    public TargetConfig config() {
        return target().config();
    }

    /** The target itself, for checks of discovery and authentication. */
    public Target target() {
        return attempt().stage().target();
    }

    /** The session of the format, opened with the first check that needs it. */
    public UcwaSession session() {
        return attempt().stage().session();
    }

    /** An application of this check alone, and its event channel. */
    public OwnSession own() {
        return attempt().own();
    }

    /** What this check arranges beyond its session, and shares with others. */
    public Scenes scenes() {
        return attempt().scenes();
    }

    /** Under this check's name, for what sends by itself. */
    public Trace trace() {
        return attempt().trace();
    }

    /** An operationId that this run uses once; the same in every run with the same seed. */
    public String freshId() {
        return attempt().freshId();
    }

    /** Sends anything; an answer that stays away ends the check, since nothing can be judged. */
    public Exchange send(UcwaRequest request) {
        return attempt().send(request);
    }

    /** As {@link #send}, for a POST of which a second sending does no harm, so that it may be sent again when its answer is lost. */
    public Exchange repeat(UcwaRequest request) {
        return attempt().repeat(request);
    }

    /** As {@link #send}, for a request that asks whether the server has a limit: a 429 is an answer to judge, not weather. */
    public Exchange exceed(UcwaRequest request) {
        return attempt().exceed(request);
    }

    /** Fetches a resource that the check needs to go on; throws ArrangementFailed when that does not work. */
    public Resource fetch(String url, String rel) {
        return session().fetch(url, rel, trace());
    }

    /** The exchange that this check ended last, or that its scene did. */
    public Exchange last() {
        return attempt().last();
    }

    /** The body of an answer; empty when there is none that can be read, which the passive rules judge. */
    public Optional<Representation> read(Exchange exchange, String rel) {
        return Representation.ifReadable(exchange, rel);
    }

    /** The UCWA error body of an answer; empty when it has none, or none that comes from UCWA. */
    public Optional<ErrorBody> error(Exchange exchange) {
        return read(exchange, "").flatMap(Representation::errorIfAny);
    }

    /** Begins to judge an exchange for a rule, which the check must name in its annotation. */
    public Judgement judge(String rule, Exchange exchange) {
        return attempt().judge(rule, exchange);
    }

    /** The same at an element that the request does not tell, such as a resource that is asked in a way that it lacks. */
    public Judgement judge(String rule, Exchange exchange, String element) {
        return attempt().judge(rule, exchange, element);
    }

    /**
     * Says that something of the target was held against the rule, and met it. What {@link #judge} is
     * asked and each {@link #finding} count by themselves; a check that comes to its end without any of the three could not
     * tell.
     */
    public void judged(String rule) {
        attempt().judged(rule);
    }

    /** Says that the rule is broken. */
    public void finding(String rule, String expected, String actual, Exchange... shownBy) {
        attempt().finding(rule, expected, actual, shownBy);
    }

    /** Records which of several allowed things the target did. */
    public void choice(String topic, String chosen, Exchange shownBy) {
        attempt().choice(topic, chosen, shownBy);
    }

    /** That an awaited event did not come: how long was waited, and what came instead, page by page. */
    public String unseen() {
        return scenes().unseen(session());
    }
}
