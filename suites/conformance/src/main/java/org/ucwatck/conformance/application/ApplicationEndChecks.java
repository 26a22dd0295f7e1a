package org.ucwatck.conformance.application;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Channel;
import org.ucwatck.conformance.scene.People;
import org.ucwatck.conformance.scene.Reads;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** What is left of an application that its client deletes: nothing (pages application_ref, GenericSynchronousErrors). */
@ConformanceChecks
record ApplicationEndChecks(Format format) {
    private static final String OPERATION = "application.DELETE";
    private static final String NOT_FOUND = "ApplicationNotFound";
    private static final String DELETED = "application.deleted";
    private static final String TWICE = "application.deleted-twice";
    private static final String GONE = "application.gone";
    private static final String AGAIN = "application.created-again";

    @Test
    @Check(rule = DELETED, operation = OPERATION)
    void applicationIsDeleted(CheckContext context) {
        String url = Registration.self(Registration.create(Registration.valid(), context));
        Exchange deleted = context.send(Registration.bare("DELETE", url, context));
        context.judge(DELETED, deleted).status(200, 204);

        Exchange after = context.send(Registration.bare("GET", url, context));
        context.judge(DELETED, after).of("GET after DELETE").status(404).subcodeIfAny(NOT_FOUND);
    }

    @Test
    @Check(rule = TWICE, operation = OPERATION)
    void secondDeleteFindsNothing(CheckContext context) {
        String url = Registration.self(Registration.create(Registration.valid(), context));
        requireDeleted(context.send(Registration.bare("DELETE", url, context)));
        Exchange again = context.send(Registration.bare("DELETE", url, context));

        context.judge(TWICE, again).of("the second DELETE").status(200, 204, 404);
        context.choice("a second DELETE of an application", "HTTP " + again.status(), again);
    }

    @Test
    @Check(rule = GONE, operation = "any", needs = "contact.reachable")
    void nothingOfADeletedApplicationIsThere(CheckContext context) {
        UcwaSession session = context.own().session();
        List<UcwaRequest> requests = new ArrayList<>(Reads.ofApplication(context, session));
        requests.add(session.post(
                        new Channel(context).startMessaging(),
                        People.toReachable(context).with("operationId", context.freshId()))
                .about("startMessaging"));
        requireDeleted(context.send(session.deletion()));

        for (UcwaRequest request : requests) {
            context.judge(GONE, context.send(request))
                    .of(request.method() + " " + request.rel())
                    .status(404)
                    .subcodeIfAny(NOT_FOUND);
        }
    }

    @Test
    @Check(rule = AGAIN, operation = "applications.POST")
    void endpointIdOfADeletedApplicationCreatesOneAgain(CheckContext context) {
        Input input = Registration.valid();
        Exchange first = Registration.create(input, context);
        requireDeleted(context.send(Registration.bare("DELETE", Registration.self(first), context)));
        Exchange again = context.send(Registration.request(input, context));
        try {
            context.judge(AGAIN, again).of("the endpointId again").status(200, 201);
            if (again.succeeded()) {
                Exchange shown = context.send(Registration.bare("GET", Registration.self(again), context));
                context.judge(AGAIN, shown).of("GET on it").status(200);
            }
        } finally {
            Registration.delete(again, context);
        }
    }

    private static void requireDeleted(Exchange deleted) {
        if (!deleted.succeeded()) {
            throw new ArrangementFailed("DELETE application failed", deleted);
        }
    }
}
