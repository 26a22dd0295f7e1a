package org.ucwatck.conformance.calls;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Invitations;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.phone.JudgedCall;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.ErrorBody;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.PlannedCheck.Share;

/** What the event channel tells of the operation that addPhoneAudio starts (pages OperationResource, phoneAudioInvitation_ref). */
@ConformanceChecks(needs = {"phoneAudio", "contact.reachable"})
record OperationChecks(Format format) {

    @Test
    @Check(rule = "operation.started-event", operation = "addPhoneAudio.POST", calls = 1, shares = Share.NOTHING)
    void operationShowsOnTheChannel(CheckContext context) {
        Exchange answer = plain(context);
        String id = JudgedCall.operationId(context);
        Optional<Event> first = new Invitations(context, answer, id).await(event -> true);

        context.judge("operation.started-event", answer)
                .told(first)
                .that(
                        first.isPresent(),
                        "an event about the phoneAudioInvitation "
                                + answer.location().orElse("with operationId " + id),
                        context.unseen())
                .that(
                        first.isEmpty() || !first.get().type().equals("updated"),
                        "started (or, when merged, completed) first",
                        first.map(Event::words).orElse("none"))
                .that(
                        first.isEmpty()
                                || answer.location().isEmpty()
                                || answer.location().get().equals(first.get().href()),
                        "an event that links to the Location "
                                + answer.location().orElse("none"),
                        first.map(Event::words).orElse("none"));
    }

    @Test
    @Check(rule = "operation.id-in-events", operation = "addPhoneAudio.POST", calls = 1, shares = Share.NOTHING)
    void everyEventCarriesTheOperationId(CheckContext context) {
        Exchange answer = plain(context);
        String id = JudgedCall.operationId(context);
        Invitations invitations = new Invitations(context, answer, id);
        invitations.first(Event::isCompleted);

        List<Event> embedding = invitations.events().stream()
                .filter(event -> event.embedded().isPresent())
                .toList();
        context.choice(
                "events of an operation embed it",
                embedding.size() + " of " + invitations.events().size(),
                answer);
        if (embedding.isEmpty()) {
            throw new NotOffered("no event of the operation embeds it");
        }
        for (Event event : embedding) {
            context.judge("operation.id-in-events", answer)
                    .told(List.of(event))
                    .that(
                            event.operationId().equals(id),
                            "operationId " + id + " in each event",
                            event.type() + " with operationId "
                                    + (event.operationId().isEmpty() ? "none" : event.operationId()));
        }
    }

    @Test
    @Check(rule = "operation.sender", operation = "addPhoneAudio.POST", calls = 1, shares = Share.NOTHING)
    void senderIsCommunication(CheckContext context) {
        Exchange answer = plain(context);
        String id = JudgedCall.operationId(context);
        Invitations invitations = new Invitations(context, answer, id);
        invitations.first(Event::isCompleted);

        for (Event event : invitations.events()) {
            context.judge("operation.sender", answer)
                    .told(List.of(event))
                    .that(event.sender().equals("communication"), "sender communication", "sender " + event.sender());
        }
    }

    @Test
    @Check(rule = "operation.completed-event", operation = "addPhoneAudio.POST", calls = 1, shares = Share.NOTHING)
    void operationIsCompletedOnce(CheckContext context) {
        Exchange answer = plain(context);
        String id = JudgedCall.operationId(context);
        Invitations invitations = new Invitations(context, answer, id);
        Optional<Event> end = invitations.await(Event::isCompleted);

        context.judge("operation.completed-event", answer)
                .told(end)
                .that(end.isPresent(), "a completed event", context.unseen())
                .that(
                        end.isEmpty()
                                || List.of("Success", "Failure")
                                        .contains(end.get().status()),
                        "status Success or Failure",
                        end.map(Event::words).orElse("none"));
    }

    @Test
    @Check(rule = "operation.failure-reason", operation = "addPhoneAudio.POST", needs = "contact.declining", calls = 1)
    void refusalOfTheContactIsAFailureWithAReason(CheckContext context) {
        String id = context.freshId();
        Exchange answer = add(context, "declining", id);
        Event end = new Invitations(context, answer, id).first(Event::isCompleted);

        String code = end.reason().map(ErrorBody::code).orElse("");
        context.choice("reason of a declined call", end.words(), answer);
        context.judge("operation.failure-reason", answer)
                .told(List.of(end))
                .that(end.status().equals("Failure"), "completed with status Failure", end.words())
                .that(!code.isEmpty(), "a reason with a code", end.words());
    }

    @Test
    @Check(rule = "operation.connects", operation = "addPhoneAudio.POST", calls = 1)
    void answeredCallIsConnected(CheckContext context) {
        String id = context.freshId();
        Exchange answer = add(context, "reachable", id);
        Event end = new Invitations(context, answer, id).first(Event::isCompleted);
        People.requireKnown(context, end);
        Resource phoneAudio = PhoneAudio.await(context, "Connected");

        String state = phoneAudio.text("state").orElse("none");
        context.judge("operation.connects", answer)
                .told(List.of(end))
                .that(end.status().equals("Success"), "completed with status Success", end.words())
                .that(state.equals("Connected"), "phoneAudio with state Connected", "state " + state);
    }

    /** A call that varies nothing. */
    private static Exchange plain(CheckContext context) {
        return JudgedCall.answer(context, () -> add(context, "reachable", context.freshId()));
    }

    private static Exchange add(CheckContext context, String contact, String operationId) {
        return PhoneAudio.add(context, People.to(context, contact).with("operationId", operationId));
    }
}
