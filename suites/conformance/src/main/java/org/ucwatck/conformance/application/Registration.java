package org.ucwatck.conformance.application;

import java.util.UUID;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.Step;
import org.ucwatck.harness.stage.CheckContext;

/** POST applications without the session, which a target with a fault in these very steps cannot open. */
public final class Registration {
    private static final Step CREATED = Step.of("application.created");

    private Registration() {}

    /** An input that every server takes, with an endpointId that nobody else uses. */
    public static Input valid() {
        return Input.empty()
                .with("culture", "en-US")
                .with("endpointId", UUID.randomUUID().toString())
                .with("userAgent", "ucwa-tck");
    }

    public static UcwaRequest request(Input input, CheckContext context) {
        return post(context.target().door().applications(), input, context).about("applications");
    }

    public static UcwaRequest post(String url, Input input, CheckContext context) {
        return UcwaRequest.post(url)
                .accept(context.format())
                .body(context.format().mediaType(), input.write(context.format()))
                .token(context.target().callerToken());
    }

    /** The GET or DELETE of an application. */
    public static UcwaRequest bare(String method, String url, CheckContext context) {
        return UcwaRequest.of(method, url)
                .about("application")
                .accept(context.format())
                .token(context.target().callerToken());
    }

    /** Creates an application that the check goes on from; throws ArrangementFailed when that does not work. */
    public static Exchange create(Input input, CheckContext context) {
        Exchange created = context.send(request(input, context));
        read(created);
        return created;
    }

    /** The application of an answer; throws ArrangementFailed when it shows none. */
    public static Resource read(Exchange created) {
        if (!created.succeeded()) {
            throw CREATED.failed("HTTP 201 from POST applications", created);
        }
        return CREATED.read(created, "application");
    }

    /** Absolute URL of the application of an answer; throws ArrangementFailed when it shows none. */
    static String self(Exchange created) {
        return read(created)
                .self()
                .flatMap(created::resolve)
                .orElseThrow(() -> new ArrangementFailed("the application has no self link", created));
    }

    /** Deletes the application that an answer shows, if it shows one. */
    public static void delete(Exchange created, CheckContext context) {
        if (created.succeeded()) {
            context.read(created, "application")
                    .flatMap(body -> body.resource().self())
                    .flatMap(created::resolve)
                    .ifPresent(url -> context.send(bare("DELETE", url, context)));
        }
    }
}
