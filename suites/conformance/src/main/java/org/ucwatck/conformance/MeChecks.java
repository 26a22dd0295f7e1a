package org.ucwatck.conformance;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Ways;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** What changes when a user makes herself available (pages MeDashboard, makeMeAvailable_ref and EventChannelDetails). */
@ConformanceChecks(needs = "presence")
record MeChecks(Format format) {
    private static final List<String> SHARED = List.of("presence", "note", "location");

    @Test
    @Check(rule = "me.links-before", operation = "me.GET")
    void meOfANewApplicationSharesNothing(CheckContext context) {
        UcwaSession session = context.own().session();
        Resource me = meWhenCreated(session);

        context.judge("me.links-before", session.created(), "me.GET")
                .that(
                        SHARED.stream().noneMatch(rel -> me.link(rel).isPresent()),
                        "no link presence, note or location in me before makeMeAvailable",
                        "links " + me.linkRels());
    }

    @Test
    @Check(rule = "me.links-after", operation = "me.GET")
    void meOfAnAvailableUserShares(CheckContext context) {
        Resource me = Ways.shown(context, "me");

        context.judge("me.links-after", context.last())
                .that(
                        SHARED.stream().allMatch(rel -> me.link(rel).isPresent()),
                        "links presence, note and location in me after makeMeAvailable",
                        "links " + me.linkRels());
    }

    @Test
    @Check(rule = "me.added-when-available", operation = "makeMeAvailable.POST")
    void whatIsSharedIsAdded(CheckContext context) {
        UcwaSession session = context.own().session();
        meWhenCreated(session);
        for (String rel : SHARED) {
            Optional<Event> added = session.events()
                    .await(
                            event -> event.rel().equals(rel)
                                    && event.type().equals("added")
                                    && event.sender().equals("me"),
                            context.config().limits().arrival());
            context.judge("me.added-when-available", session.created())
                    .that(
                            added.isPresent(),
                            "an added event about " + rel + " of the sender me",
                            context.scenes().unseen(session));
        }
    }

    @Test
    @Check(rule = "me.available-once", operation = "makeMeAvailable.POST")
    void secondTimeIsAConflict(CheckContext context) {
        UcwaSession session = context.own().session();
        String url = meWhenCreated(session)
                .link("makeMeAvailable")
                .map(Link::href)
                .map(session::resolve)
                .orElseThrow(() -> new ArrangementFailed("me shows no link makeMeAvailable", session.created()));
        Input input = Input.empty().withList("supportedModalities", List.of("Messaging"));
        Exchange answer = context.send(session.post(url, input).about("makeMeAvailable"));

        context.judge("me.available-once", answer).status(409).subcodeIfAny("AlreadyExists");
    }

    @Test
    @Check(rule = "me.report-activity", operation = "reportMyActivity.POST")
    void activityIsReported(CheckContext context) {
        String url = Ways.urlOf(context, "reportMyActivity");
        Exchange answer = context.send(context.session()
                .post(url, Input.empty())
                .about("reportMyActivity")
                .withoutHeader("Content-Type")
                .body("", Payload.EMPTY));

        context.judge("me.report-activity", answer).status(200, 204);
    }

    /** As it was before makeMeAvailable. */
    private static Resource meWhenCreated(UcwaSession session) {
        return session.meBefore()
                .filter(me -> me.link("makeMeAvailable").isPresent())
                .orElseThrow(() -> new ArrangementFailed(
                        "me of the new application shows no link makeMeAvailable", session.created()));
    }
}
