package org.ucwatck.harness.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.session.Reachable;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.Choice;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.PlannedCheck;

/** One attempt at a check, as the runner sees it: what it sent, arranged and found. A check itself sees its context only. */
public final class Attempt {
    private final PlannedCheck check;
    private final RunStage run;
    private final CheckContext context;
    private final int number;
    private final List<String> earlier;
    private final Trace trace;
    private final Instant began = Instant.now();
    private final OwnSession own;
    private final Scenes scenes = new Scenes(this);
    private final Elements elements;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> judged = new HashSet<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    /** The first attempt at the check, which the context serves from now on. */
    public Attempt(PlannedCheck check, RunStage run, CheckContext context) {
        this(check, run, context, new Attempted(1, List.of()));
    }

    /** How many attempts there are with this one, and ids of the exchanges of those before. */
    private record Attempted(int number, List<String> exchanges) {}

    private Attempt(PlannedCheck check, RunStage run, CheckContext context, Attempted attempted) {
        this.check = check;
        this.run = run;
        this.context = context;
        this.number = attempted.number();
        this.earlier = List.copyOf(attempted.exchanges());
        String name = check.id().path();
        this.trace = new Trace(name);
        this.own = new OwnSession(run.of(check.id().format()), name, suffix());
        this.elements = new Elements(check.id().operation());
        context.serve(this);
    }

    /** Begins the same check once more, with nothing of this attempt but the ids of its exchanges. */
    public Attempt again() {
        return new Attempt(check, run, context, new Attempted(number + 1, exchanges()));
    }

    /** Ends what the check began. */
    public void end() {
        own.close();
        run.clean(() -> run.group(check).ifPresent(group -> group.leave(check)));
        run.clean(() -> own.opened().ifPresentOrElse(run::end, () -> Started.end(trace, ids, stage())));
        boolean changed = trace.exchanges().stream().anyMatch(Started::mayHaveChanged);
        scenes.all().forEach(scene -> run.clean(() -> scene.end(changed)));
    }

    public List<Finding> findings() {
        return findings;
    }

    public List<Choice> choices() {
        return choices;
    }

    /** Those rules of the check that something of the target was held against, in the order of the check. */
    public List<String> judged() {
        return check.rules().stream().filter(judged::contains).toList();
    }

    /** Where the check judges, where its id does not say so. */
    public Elements elements() {
        return elements;
    }

    /** Ids of the exchanges of earlier attempts, of those that led to its scenes, and of those of the check itself. */
    public List<String> exchanges() {
        Stream<String> sent =
                Stream.concat(trace.exchanges().stream(), own.exchanges()).map(Exchange::id);
        return Stream.of(earlier.stream(), scenes.exchanges(), sent)
                .flatMap(each -> each)
                .toList();
    }

    /** What an arrangement found broken is a finding of this check if it judges that rule, and of the way if not. */
    public void broken(Finding found) {
        Finding masked = new Finding(found.rule(), found.expected(), run.mask(found.actual()), found.exchanges());
        run.broken(check.id().format(), masked);
        if (check.rules().contains(found.rule())) {
            judged.add(found.rule());
            findings.add(masked);
        }
    }

    Format format() {
        return check.id().format();
    }

    FormatStage stage() {
        return run.of(format());
    }

    Trace trace() {
        return trace;
    }

    OwnSession own() {
        return own;
    }

    Scenes scenes() {
        return scenes;
    }

    List<String> ids() {
        return ids;
    }

    /** An answer to several checks is judged by the first attempt at each alone: a later one looks for itself. */
    Optional<CheckGroup> group() {
        return number == 1 ? run.group(check) : Optional.empty();
    }

    String freshId() {
        String id = run.idOf(check.id().path() + suffix() + "#" + (ids.size() + 1));
        ids.add(id);
        return id;
    }

    Exchange send(UcwaRequest request) {
        return whole(run.target().client().send(request, trace));
    }

    Exchange repeat(UcwaRequest request) {
        return whole(run.target().client().repeat(request, trace));
    }

    Exchange exceed(UcwaRequest request) {
        return whole(run.target().client().exceed(request, trace));
    }

    private Exchange whole(Exchange exchange) {
        if (!exchange.answered()) {
            throw new ArrangementFailed("no whole answer to judge", exchange);
        }
        new Reachable(run.target().config()).requireKnown(exchange);
        return exchange;
    }

    Exchange last() {
        List<Exchange> all = trace.exchanges();
        return all.isEmpty() ? scenes.last().orElseThrow() : all.get(all.size() - 1);
    }

    Judgement judge(String rule, Exchange exchange) {
        elements.judged(exchange);
        return new Judgement(this, requireOwn(rule), exchange);
    }

    Judgement judge(String rule, Exchange exchange, String element) {
        elements.judged(element);
        return new Judgement(this, requireOwn(rule), exchange).at(element);
    }

    void finding(String rule, String expected, String actual, Exchange... shownBy) {
        List<String> shown = Stream.of(shownBy).map(Exchange::id).toList();
        finding(new Finding(rule, expected, actual, shown));
    }

    void finding(Finding found) {
        String actual = run.mask(found.actual());
        judged(found.rule());
        findings.add(new Finding(found.rule(), found.expected(), actual, found.exchanges(), found.elements()));
    }

    void judged(String rule) {
        judged.add(requireOwn(rule));
    }

    void choice(String topic, String chosen, Exchange shownBy) {
        choices.add(new Choice(topic, chosen, List.of(shownBy.id())));
    }

    Unseen unseen() {
        return new Unseen(began, trace, scenes.places(), ids);
    }

    /** Whether the answer says that an earlier sending of the same, whose answer was lost, has taken effect. */
    boolean tookEffectBefore(Exchange exchange) {
        return run.target().weather().tookEffectBefore(exchange);
    }

    /** Sets what later attempts begin apart from the same of the first. */
    private String suffix() {
        return number == 1 ? "" : "-again-" + number;
    }

    private String requireOwn(String rule) {
        if (!check.rules().contains(rule)) {
            throw new IllegalStateException(check.id() + " judges " + rule + " without naming it in @Check");
        }
        return rule;
    }
}
