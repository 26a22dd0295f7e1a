package org.ucwatck.harness.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Provocation;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.events.Patience;
import org.ucwatck.harness.events.PendingGet;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.representation.ErrorBody;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.harness.session.Reachable;
import org.ucwatck.harness.session.ReadyConversation;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.Choice;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.PlannedCheck;

/** Where one check works: its session and conversation, everything that it sent, and what it found. */
public final class CheckContext {
    private @Nullable PlannedCheck check;
    private @Nullable RunStage stage;
    private final List<ReadyConversation> conversations = new ArrayList<>();
    private Trace trace = new Trace("none");
    private final List<Finding> findings = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private Elements elements = new Elements("");
    private final List<PendingGet> pending = new ArrayList<>();
    private @Nullable UcwaSession ownSession;
    private Instant began = Instant.EPOCH;
    private final List<String> ids = new ArrayList<>();
    private final List<String> earlier = new ArrayList<>();
    private int attempt = 1;
    private Optional<SharedAnswer> shared = Optional.empty();

    public CheckContext() {}

    public void begin(PlannedCheck planned, RunStage running) {
        check = planned;
        stage = running;
        trace = new Trace(planned.id().path());
        elements = new Elements(planned.id().operation());
        began = Instant.now();
    }

    /** Begins the same check once more, with nothing of the last attempt but the ids of its exchanges. */
    public void beginAgain() {
        List<String> before = exchanges();
        earlier.clear();
        earlier.addAll(before);
        attempt++;
        trace = trace.again();
        began = Instant.now();
        ownSession = null;
        conversations.clear();
        findings.clear();
        choices.clear();
        elements = new Elements(planned().id().operation());
        pending.clear();
        ids.clear();
        shared = Optional.empty();
    }

    /** Ends what the check began, and gives the conversations back if nothing that it sent can have changed them. */
    public void end() {
        pending.forEach(PendingGet::close);
        stage().clean(() -> stage().shared(planned()).ifPresent(call -> call.leave(planned())));
        stage().clean(() -> Optional.ofNullable(ownSession)
                .ifPresentOrElse(stage()::end, () -> Started.end(trace, ids, stage(), format())));
        boolean changed = trace.exchanges().stream().anyMatch(Started::mayHaveChanged);
        for (ReadyConversation used : conversations) {
            if (changed) {
                stage().endConversation(format(), used.url());
            } else {
                stage().conversations(format()).giveBack(used);
            }
        }
    }

    public Format format() {
        return planned().id().format();
    }

    public TargetConfig config() {
        return stage().target().config();
    }

    /** The target itself, for checks of discovery and authentication. */
    public Target target() {
        return stage().target();
    }

    /** The session of the format, opened with the first check that needs it. */
    public UcwaSession session() {
        return stage().session(format());
    }

    /** An application of this check alone, deleted at its end; opened when first asked for. */
    public UcwaSession ownSession() {
        UcwaSession own = ownSession;
        if (own == null) {
            own = openSession(UcwaSession.Client.of(config().caller()));
        }
        return own;
    }

    /** The same, but opened now, by a client that calls itself something else. */
    public UcwaSession openSession(UcwaSession.Client client) {
        UcwaSession own =
                UcwaSession.open(target(), format(), client, planned().id().path() + "~application" + suffix());
        ownSession = own;
        return own;
    }

    /**
     * What the target file says about how to provoke what the rule speaks of; a rule that needs it has it, or time enough
     * for what every server does.
     */
    public Provocation provocation(String rule) {
        return Optional.ofNullable(config().provoke().get(rule)).orElse(Provocation.LONG_ABSENCE);
    }

    /** Sends a GET to the event channel of {@link #ownSession}, without waiting for its answer. */
    public PendingGet pendingGet(UcwaRequest request) {
        Trace held = new Trace(planned().id().path() + "~" + (pending.size() + 1) + suffix());
        PendingGet sent = PendingGet.send(
                request.url(), (url, pages) -> target().client().poll(request, target().longestPoll(), pages), held);
        pending.add(sent);
        return sent;
    }

    /** The session of the other format, for comparing both. */
    public UcwaSession otherSession() {
        return stage().session(format().other());
    }

    /** A conversation of this check alone in which phone audio can be added now. */
    public ReadyConversation conversation() {
        return conversations.isEmpty() ? nextConversation() : conversations.get(conversations.size() - 1);
    }

    /** Another one, which {@link #conversation()} gives from now on. */
    public ReadyConversation nextConversation() {
        ReadyConversation taken = stage().conversations(format()).take();
        conversations.add(taken);
        return taken;
    }

    /** A contact of the target file, such as {@code reachable}. */
    public String contact(String kind) {
        return config().contact(kind)
                .orElseThrow(() -> new ArrangementFailed("the target file names no contact '" + kind + "'"));
    }

    /** A number of the target file, such as {@code own}. */
    public String number(String kind) {
        return config().number(kind)
                .orElseThrow(() -> new ArrangementFailed("the target file names no number '" + kind + "'"));
    }

    /** An operationId that this run uses once; the same in every run with the same seed. */
    public String freshId() {
        String id = stage().idOf(planned().id().path() + suffix() + "#" + (ids.size() + 1));
        ids.add(id);
        return id;
    }

    /** The smallest valid input of addPhoneAudio: the reachable contact. */
    public Input toReachable() {
        return Input.empty().with("to", contact("reachable"));
    }

    /** POST addPhoneAudio in this check's conversation, in the format of the check. */
    public UcwaRequest addRequest(Input input) {
        return session().post(conversation().addPhoneAudio(), input).about("addPhoneAudio");
    }

    /** Sends {@link #addRequest}. */
    public Exchange add(Input input) {
        return send(addRequest(input));
    }

    /** The answer to the call that the check shares with another one, if that is accepted, or else to its own. */
    public Exchange shared(Supplier<Exchange> own) {
        shared = attempt == 1 ? stage().shared(planned()).flatMap(SharedCall::answer) : Optional.empty();
        return shared.map(SharedAnswer::accepted).orElseGet(own);
    }

    /** The operationId of a plain call that was shared, or the last one of this check. */
    public String callId() {
        return shared.map(SharedAnswer::operationId).orElseGet(() -> ids.get(ids.size() - 1));
    }

    /** Absolute URL of the conversation of the shared call, or of this check. */
    public String callConversation() {
        return shared.map(SharedAnswer::conversation)
                .orElseGet(() -> conversation().url());
    }

    /** The call that this check shares, if it was accepted. */
    public Optional<SharedAnswer> sharedCall() {
        return shared;
    }

    /** Sends anything; an answer that stays away ends the check, since nothing can be judged. */
    public Exchange send(UcwaRequest request) {
        Exchange exchange = stage().target().client().send(request, trace);
        if (!exchange.answered()) {
            throw new ArrangementFailed("no whole answer to judge", exchange);
        }
        new Reachable(config()).requireKnown(exchange);
        return exchange;
    }

    /** Throws ArrangementFailed when an operation to the reachable contact ended since the target does not know it. */
    public void requireKnown(Event end) {
        new Reachable(config()).requireKnown(end);
    }

    /** Under this check's name, for the parts of the harness that send by themselves. */
    public Trace trace() {
        return trace;
    }

    /** The exchange that this check ended last, or that ended the shared call's. */
    public Exchange last() {
        List<Exchange> all = trace.exchanges();
        return all.isEmpty()
                ? shared.map(answer -> answer.shown().orElse(answer.accepted())).orElseThrow()
                : all.get(all.size() - 1);
    }

    /** Begins to judge an exchange for a rule, which the check must name in {@link Check}. */
    public Judgement judge(String rule, Exchange exchange) {
        elements.judged(exchange);
        return new Judgement(this, requireOwn(rule), exchange);
    }

    /** The same at an element that the request does not tell, such as a resource that is asked in a way that it lacks. */
    public Judgement judge(String rule, Exchange exchange, String element) {
        elements.judged(element);
        return new Judgement(this, requireOwn(rule), exchange).at(element);
    }

    /** Where the check judges, where its id does not say so. */
    public Elements elements() {
        return elements;
    }

    /** Says that the rule is broken. */
    public void finding(String rule, String expected, String actual, Exchange... shownBy) {
        finding(new Finding(
                rule, expected, actual, Stream.of(shownBy).map(Exchange::id).toList()));
    }

    void finding(Finding found) {
        String actual = stage().mask(found.actual());
        findings.add(
                new Finding(requireOwn(found.rule()), found.expected(), actual, found.exchanges(), found.elements()));
    }

    /** Records which of several allowed things the target did. */
    public void choice(String topic, String chosen, Exchange shownBy) {
        choices.add(new Choice(topic, chosen, List.of(shownBy.id())));
    }

    /** The UCWA error body of an answer; empty when it has none, or none that comes from UCWA. */
    public Optional<ErrorBody> error(Exchange exchange) {
        return read(exchange, "")
                .filter(body -> body.kind() == Representation.Kind.ERROR)
                .map(Representation::error);
    }

    /** The body of an answer; empty when there is none that can be read, which the passive rules judge. */
    public Optional<Representation> read(Exchange exchange, String rel) {
        if (exchange.body().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Representation.of(exchange, rel));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** Fetches a resource that the check needs to go on; throws ArrangementFailed when that does not work. */
    public Resource fetch(String url, String rel) {
        return session().fetch(url, rel, trace);
    }

    /** phoneAudio of the conversation once it has the state, or as it is when the patience of the target file ends. */
    public Resource awaitPhoneAudio(String state) {
        return awaitPhoneAudio(
                conversation().phoneAudio(),
                resource -> resource.text("state").filter(state::equals).isPresent());
    }

    /** phoneAudio behind the URL once it shows the link, or as it is when the patience of the target file ends. */
    public Resource awaitLink(String phoneAudio, String rel) {
        return awaitPhoneAudio(phoneAudio, resource -> resource.link(rel).isPresent());
    }

    private Resource awaitPhoneAudio(String url, Predicate<Resource> arrived) {
        Patience patience = new Patience(session().events(), config().limits().arrival());
        return patience.arrival(() -> Optional.of(fetch(url, "phoneAudio")).filter(arrived), event -> event.href()
                        .equals(url))
                .orElseGet(() -> fetch(url, "phoneAudio"));
    }

    /** Waits for an event on the channel of the session, as long as the target file allows. */
    public Optional<Event> await(Predicate<Event> wanted) {
        return session().events().await(wanted, config().limits().arrival());
    }

    /** That an awaited event did not come: how long was waited, and what came instead, page by page. */
    public String unseen() {
        return unseen(session());
    }

    /** The same, of the channel of another session. */
    public String unseen(UcwaSession other) {
        List<String> used = conversations.stream().map(ReadyConversation::url).toList();
        return new Unseen(began, trace, used, ids).on(other, config().limits().arrival());
    }

    /** What an arrangement found broken is a finding of this check if it judges that rule, and of the way if not. */
    public void broken(Finding found) {
        Finding masked = new Finding(found.rule(), found.expected(), stage().mask(found.actual()), found.exchanges());
        stage().broken(format(), masked);
        if (planned().rules().contains(found.rule())) {
            findings.add(masked);
        }
    }

    public List<Finding> findings() {
        return findings;
    }

    public List<Choice> choices() {
        return choices;
    }

    /** Ids of the exchanges that led to the conversation, and of those of the check itself. */
    public List<String> exchanges() {
        Stream<String> arrangement = conversations.stream().flatMap(used -> used.exchanges().stream());
        Stream<Exchange> own = Stream.concat(
                trace.exchanges().stream(), pending.stream().flatMap(get -> get.trace().exchanges().stream()));
        Stream<String> common = shared.stream().flatMap(answer -> answer.exchanges().stream());
        return Stream.of(earlier.stream(), common, arrangement, own.map(Exchange::id))
                .flatMap(each -> each)
                .toList();
    }

    /** Sets what later attempts begin apart from the same of the first. */
    private String suffix() {
        return attempt == 1 ? "" : "-again-" + attempt;
    }

    /** Whether the answer says that an earlier sending of the same, whose answer was lost, has taken effect. */
    boolean tookEffectBefore(Exchange exchange) {
        return stage().target().weather().tookEffectBefore(exchange);
    }

    private String requireOwn(String rule) {
        if (!planned().rules().contains(rule)) {
            throw new IllegalStateException(planned().id() + " judges " + rule + " without naming it in @Check");
        }
        return rule;
    }

    private PlannedCheck planned() {
        return Objects.requireNonNull(check, "the check has not begun");
    }

    private RunStage stage() {
        return Objects.requireNonNull(stage, "the check has not begun");
    }
}
