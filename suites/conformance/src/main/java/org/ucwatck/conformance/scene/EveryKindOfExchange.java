package org.ucwatck.conformance.scene;

import java.util.List;
import java.util.Set;
import org.ucwatck.harness.run.TrafficChecks;

/** Successes, refusals with and without a body, calls that connect, are held, end and fail, and their events. */
public final class EveryKindOfExchange implements TrafficChecks {
    private static final Set<String> RULES = Set.of(
            "add-phone-audio.created",
            "add-phone-audio.default-phone-number",
            "add-phone-audio.echo",
            "add-phone-audio.error-already-exists",
            "add-phone-audio.invitation",
            "add-phone-audio.outgoing",
            "application.created",
            "application.links",
            "authentication.token-malformed",
            "authentication.token-required",
            "batch.failing-part",
            "batch.malformed",
            "call.declined",
            "call.hold",
            "call.start-created",
            "call.stop",
            "conversation.start-messaging",
            "discovery.root-links",
            "discovery.user-challenge",
            "me.make-me-available",
            "method.not-allowed",
            "operation.completed-event",
            "operation.failure-reason",
            "request.malformed-json",
            "request.malformed-xml",
            "request.required-parameter",
            "scope.missing-is-forbidden");

    @Override
    public Set<String> rules() {
        return RULES;
    }

    /** Refusals of other kinds, each in both formats: with parameters, and of a well-formed body. */
    @Override
    public List<String> cases() {
        return List.of(
                "request.max-length/addPhoneAudio.POST.operationId/51-characters/*",
                "request.phone-number/addPhoneAudio.POST.phoneNumber/star-and-hash/*");
    }
}
