package org.ucwatck.harness.stage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.session.ReadyConversation;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.weather.Weather;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Vector;
import org.ucwatck.verdict.result.PlannedCheck;

/**
 * One POST addPhoneAudio that carries what several checks vary. If it is accepted, each of them judges it; whatever else
 * is answered, nobody does, and each sends its own, so that a finding is about one value.
 */
final class SharedCall {
    private final RunStage stage;
    private final List<PlannedCheck> checks;
    private final Function<PlannedCheck, List<Object>> cases;
    private final Format format;
    private final Trace trace;
    private final Set<String> waiting;
    private boolean tried;
    private Optional<SharedAnswer> answer = Optional.empty();
    private @Nullable ReadyConversation conversation;

    SharedCall(RunStage stage, List<PlannedCheck> checks, Function<PlannedCheck, List<Object>> cases, String name) {
        this.stage = stage;
        this.checks = checks;
        this.cases = cases;
        this.format = checks.get(0).id().format();
        this.trace = new Trace(name);
        this.waiting = checks.stream()
                .map(check -> check.id().path())
                .collect(Collectors.toCollection(ConcurrentHashMap::newKeySet));
    }

    /** The accepted call, sent when the first check asks; empty when there is none. */
    synchronized Optional<SharedAnswer> answer() {
        if (!tried) {
            tried = true;
            try {
                answer = send();
            } catch (ArrangementFailed e) {
                // Each of the checks meets it by itself, and tells it.
            }
        }
        return answer;
    }

    private Optional<SharedAnswer> send() {
        ReadyConversation taken = stage.conversations(format).take();
        conversation = taken;
        UcwaSession session = stage.session(format);
        Exchange sent = stage.target().client().send(request(session, taken), trace);
        if (sent.status() != 201) {
            return Optional.empty();
        }
        Optional<Exchange> shown = sent.location()
                .map(url -> stage.target().client().send(session.get(url).about("phoneAudioInvitation"), trace))
                .filter(got -> Weather.of(got).isEmpty());
        List<String> exchanges = Stream.concat(
                        taken.exchanges().stream(), trace.exchanges().stream().map(Exchange::id))
                .toList();
        return Optional.of(new SharedAnswer(stage.idOf(trace.cause()), taken.url(), sent, shown, exchanges));
    }

    private UcwaRequest request(UcwaSession session, ReadyConversation taken) {
        String contact = stage.target()
                .config()
                .contact("reachable")
                .orElseThrow(() -> new ArrangementFailed("the target file names no contact 'reachable'"));
        Input input = Input.empty().with("to", contact).with("operationId", stage.idOf(trace.cause()));
        for (PlannedCheck check : checks) {
            for (Object one : cases.apply(check)) {
                input = with(input, check, one, contact);
            }
        }
        UcwaRequest request = session.post(taken.addPhoneAudio(), input).about("addPhoneAudio");
        for (PlannedCheck check : checks) {
            for (Object one : cases.apply(check)) {
                request = one instanceof Carried carried
                        ? carried.onto(request, format, stage.target().config())
                        : request;
            }
        }
        return request;
    }

    private static Input with(Input input, PlannedCheck check, Object one, String contact) {
        if (one instanceof Vector vector) {
            String part = check.share().orElseThrow().part();
            return vector.raw()
                    .map(json -> input.withRaw(part, json, ""))
                    .orElseGet(() -> input.with(part, vector.value(contact)));
        }
        return one instanceof Carried carried ? carried.into(input) : input;
    }

    /** One of the checks needs the call no more; after the last one it is ended. */
    synchronized void leave(PlannedCheck check) {
        waiting.remove(check.id().path());
        ReadyConversation used = conversation;
        if (waiting.isEmpty() && used != null) {
            conversation = null;
            if (trace.exchanges().stream().anyMatch(Started::mayHaveChanged)) {
                stage.endConversation(format, used.url());
            } else {
                stage.conversations(format).giveBack(used);
            }
        }
    }
}
