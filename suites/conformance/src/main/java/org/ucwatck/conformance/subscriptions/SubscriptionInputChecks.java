package org.ucwatck.conformance.subscriptions;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.subscription.Subscriber;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Format;

/** Inputs of what makes and changes subscriptions, as all inputs are read (page PayloadFormat). */
@ConformanceChecks(needs = {"subscriptions", "contact.reachable"})
record SubscriptionInputChecks(Format format) {
    private static final String ANY = "any";
    private static final String REQUIRED = "subscription.required-parameters";
    private static final String TYPE = "request.parameter-type";
    private static final String JSON = "request.malformed-json";
    private static final String XML = "request.malformed-xml";
    private static final String UNKNOWN = "request.unknown-property-ignored";
    private static final String MEDIA = "request.media-types";
    private static final String URIS = "uris";
    private static final String DURATION = "duration";

    @Test
    @Check(rule = REQUIRED, operation = ANY)
    void nothingIsSubscribedToWithoutARequiredParameter(CheckContext context) {
        SubscriptionRequests requests = SubscriptionRequests.of(context);
        for (UcwaRequest request : requests.inputs()) {
            missing(request, "no parameter", Input.empty(), context);
        }
        UcwaRequest creation = requests.inputs().get(0);
        missing(creation, "no " + URIS, Subscriber.duration(Subscriber.MINUTES), context);
        missing(creation, "no " + DURATION, people(context), context);
    }

    private void missing(UcwaRequest request, String what, Input input, CheckContext context) {
        Exchange answer = context.send(with(request, input));
        context.judge(REQUIRED, answer).of(request.rel() + " with " + what).status(400);
        if (answer.status() == 400) {
            context.judge(REQUIRED, answer).subcodeIfAny("ParameterValidationFailure");
        }
    }

    private static Input people(CheckContext context) {
        return Input.empty().withList(URIS, List.of(Subscriber.reachable(context)));
    }

    private UcwaRequest with(UcwaRequest request, Input input) {
        return request.body(format.mediaType(), input.write(format));
    }

    @Test
    @Check(rule = TYPE, operation = ANY, formats = Format.JSON)
    void objectForAParameterIsRefused(CheckContext context) {
        SubscriptionRequests requests = SubscriptionRequests.of(context);
        for (UcwaRequest request : requests.inputs()) {
            boolean adds = List.of("memberships", "addToPresenceSubscription").contains(request.rel());
            String name = adds ? "contactUris" : DURATION;
            Input whole = adds ? Input.empty() : people(context);
            Exchange answer = context.send(with(request, whole.withRaw(name, "{\"value\": 10}", "")));
            context.judge(TYPE, answer)
                    .of(name + " of " + request.rel() + " given as an object")
                    .status(400);
        }
    }

    @Test
    @Check(rule = JSON, operation = ANY, formats = Format.JSON)
    void bodyThatBreaksOffIsRefused(CheckContext context) {
        cutOff(JSON, context);
    }

    @Test
    @Check(rule = XML, operation = ANY, formats = Format.XML)
    void xmlBodyThatBreaksOffIsRefused(CheckContext context) {
        cutOff(XML, context);
    }

    private void cutOff(String rule, CheckContext context) {
        for (UcwaRequest request : SubscriptionRequests.of(context).inputs()) {
            byte[] whole = request.payload().bytes();
            Payload half = Payload.of(Arrays.copyOf(whole, whole.length - 3));
            context.judge(rule, context.send(request.body(format.mediaType(), half)))
                    .of(request.rel() + " with a body that breaks off")
                    .status(400, 415);
        }
    }

    @Test
    @Check(rule = UNKNOWN, operation = ANY, also = MEDIA)
    void subscriptionsTakeUnknownMembersAndPreciseTypes(CheckContext context) {
        SubscriptionRequests requests = SubscriptionRequests.of(context);
        for (UcwaRequest request : requests.inputs()) {
            Exchange precise = context.send(request.body(format.vendorMediaType(), request.payload()));
            context.judge(MEDIA, precise)
                    .of(request.rel() + " as " + format.vendorMediaType())
                    .status(200, 201);
        }
        Input input = Subscriber.duration(Subscriber.MINUTES)
                .withList(URIS, List.of(Subscriber.reachable(context)))
                .with("x-unknown", "text");
        Exchange answer = context.send(with(requests.inputs().get(0), input));
        context.judge(UNKNOWN, answer)
                .of("presenceSubscriptions with x-unknown")
                .status(201);
    }
}
