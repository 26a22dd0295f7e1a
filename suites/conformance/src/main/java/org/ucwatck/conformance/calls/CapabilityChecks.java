package org.ucwatck.conformance.calls;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Invitations;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.PhoneAudioView;
import org.ucwatck.conformance.scene.RingTime;
import org.ucwatck.conformance.scene.phone.PhoneAudio;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Links of phoneAudio and of its invitation come and go with their state (page phoneAudio_ref, links). */
@ConformanceChecks(needs = "phoneAudio")
record CapabilityChecks(Format format) {

    @Test
    @Check(
            rule = "capability.link-works",
            operation = "addPhoneAudio.POST",
            also = "capability.links-by-state",
            calls = 1)
    void stopPhoneAudioEndsAConnectedCall(CheckContext context) {
        connect(context);
        Exchange stopped = follow(context, "stopPhoneAudio");
        context.judge("capability.link-works", stopped).status(200, 201, 202, 204);

        PhoneAudioView after =
                PhoneAudioView.once(context, PhoneAudio.conversation(context).phoneAudio(), PhoneAudioView::isDown);
        context.judge("capability.links-by-state", stopped)
                .that(
                        !after.isDown() || !(after.offers("stopPhoneAudio") || after.offers("holdPhoneAudio")),
                        "neither link stopPhoneAudio nor holdPhoneAudio when Disconnected",
                        after.words());
    }

    @Test
    @Check(
            rule = "capability.link-works",
            operation = "addPhoneAudio.POST",
            also = "capability.links-by-state",
            calls = 1)
    void heldCallCanBeResumed(CheckContext context) {
        Resource connected = connect(context);
        if (connected.link("holdPhoneAudio").isEmpty()) {
            Exchange seen = context.last();
            context.judge("capability.links-by-state", seen)
                    .that(
                            connected.link("stopPhoneAudio").isPresent(),
                            "a link holdPhoneAudio or stopPhoneAudio when Connected",
                            "links " + connected.linkRels());
            return;
        }
        context.judge("capability.link-works", follow(context, "holdPhoneAudio"))
                .status(200, 201, 202, 204);
        Resource held = context.fetch(PhoneAudio.conversation(context).phoneAudio(), "phoneAudio");
        if (held.link("resumePhoneAudio").isPresent()) {
            context.judge("capability.link-works", follow(context, "resumePhoneAudio"))
                    .status(200, 201, 202, 204);
        }
    }

    @Test
    @Check(rule = "capability.absent-link-refuses", operation = "addPhoneAudio.POST", calls = 1)
    void linkThatIsGoneIsRefused(CheckContext context) {
        Resource connected = connect(context);
        Exchange seen = context.last();
        if (connected.link("addPhoneAudio").isPresent()) {
            context.choice("addPhoneAudio while a call is up", "still offered", seen);
            throw new NotOffered("addPhoneAudio is still offered while a call is up");
        }
        context.choice("addPhoneAudio while a call is up", "not offered", seen);
        Exchange answer = PhoneAudio.add(context, People.toReachable(context));
        context.judge("capability.absent-link-refuses", answer).status(400, 403, 404, 405, 409, 410);
    }

    @Test
    @Check(rule = "capability.cancel", operation = "cancel.POST", calls = 1)
    void pendingInvitationCanBeCancelled(CheckContext context) {
        String id = context.freshId();
        Exchange answer =
                PhoneAudio.add(context, People.to(context, "unanswered").with("operationId", id));
        Invitations invitations = new Invitations(context, answer, id);
        Resource pending = invitations.fetch();
        RingTime ringTime = new RingTime(context, "the contact `unanswered` of the target file");
        ringTime.requireRinging(invitations.events());
        Optional<String> cancel = pending.link("cancel").map(Link::href).flatMap(answer::resolve);
        if (cancel.isEmpty()) {
            ringTime.requireNotByItself(invitations.await(Event::isCompleted));
        }
        context.judge("capability.cancel", answer)
                .that(cancel.isPresent(), "a link cancel on a pending invitation", "links " + pending.linkRels());
        cancel.ifPresent(url -> {
            Exchange cancelled = context.send(empty(context, url).about("cancel"));
            if (!cancelled.succeeded()) {
                ringTime.requireNotByItself(invitations.await(Event::isCompleted));
            }
            context.judge("capability.cancel", cancelled).status(200, 204);
            Optional<Event> end = invitations.await(Event::isCompleted);
            context.judge("capability.cancel", cancelled)
                    .that(end.isPresent(), "a completed event after cancel", context.unseen());
        });
    }

    /** Places a call to the reachable contact, waits until the operation is over, and gives phoneAudio as it is then. */
    private static Resource connect(CheckContext context) {
        String id = context.freshId();
        Exchange answer = PhoneAudio.add(context, People.toReachable(context).with("operationId", id));
        Event end = new Invitations(context, answer, id).first(Event::isCompleted);
        if (!end.status().equals("Success")) {
            People.requireKnown(context, end);
            throw new ArrangementFailed("the call to the reachable contact did not connect: " + end.words());
        }
        return PhoneAudio.await(context, "Connected");
    }

    private static Exchange follow(CheckContext context, String rel) {
        String url = context.fetch(PhoneAudio.conversation(context).phoneAudio(), "phoneAudio")
                .link(rel)
                .map(Link::href)
                .map(context.session()::resolve)
                .orElseThrow(() -> new ArrangementFailed("phoneAudio of a connected call has no link " + rel));
        return context.send(empty(context, url).about(rel));
    }

    private static UcwaRequest empty(CheckContext context, String url) {
        return context.session()
                .post(url, Input.empty())
                .withoutHeader("Content-Type")
                .body("", Payload.EMPTY);
    }
}
