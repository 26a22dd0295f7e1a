package org.ucwatck.conformance.scene.phone;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckGroup;
import org.ucwatck.harness.stage.FormatStage;
import org.ucwatck.harness.stage.Started;
import org.ucwatck.harness.weather.Weather;
import org.ucwatck.spec.rules.Vector;
import org.ucwatck.verdict.result.PlannedCheck;

/**
 * One POST addPhoneAudio that carries what several checks vary. If it is accepted, each of them judges it; whatever else
 * is answered, nobody does, and each sends its own, so that a finding is about one value.
 */
final class SharedCall implements CheckGroup.Shared {
    private final CheckGroup group;
    private final FormatStage stage;
    private final Trace trace;
    private boolean tried;
    private Optional<SharedAnswer> answer = Optional.empty();
    private @Nullable ReadyConversation conversation;

    SharedCall(CheckGroup group, FormatStage stage) {
        this.group = group;
        this.stage = stage;
        this.trace = new Trace(group.name());
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
        ReadyConversation taken = ConversationPool.of(stage).take();
        conversation = taken;
        UcwaSession session = stage.session();
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
        String contact = stage.target().contact("reachable");
        Input input = Input.empty().with("to", contact).with("operationId", stage.idOf(trace.cause()));
        for (PlannedCheck check : group.checks()) {
            for (Object one : group.casesOf(check)) {
                input = with(input, check, one, contact);
            }
        }
        UcwaRequest request = session.post(taken.addPhoneAudio(), input).about("addPhoneAudio");
        for (PlannedCheck check : group.checks()) {
            for (Object one : group.casesOf(check)) {
                request = one instanceof Carried carried
                        ? carried.onto(request, stage.format(), stage.target().config())
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

    @Override
    public synchronized void end() {
        ReadyConversation used = conversation;
        if (used != null) {
            conversation = null;
            used.end(stage, trace.exchanges().stream().anyMatch(Started::mayHaveChanged));
        }
    }
}
