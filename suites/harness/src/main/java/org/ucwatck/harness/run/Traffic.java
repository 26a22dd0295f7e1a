package org.ucwatck.harness.run;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.verdict.result.CheckGlob;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.PlannedCheck;

/**
 * A few checks, out of all, whose exchanges are of every kind that passive rules speak of: successes, refusals with and
 * without a body, calls that connect, are held, end and fail, and their events.
 */
final class Traffic {
    /** The rules whose checks these are: the first of each operation and format. */
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

    /** Refusals of other kinds, each in both formats: with parameters, and of a well-formed body. */
    private static final List<CheckGlob> CASES = Stream.of(
                    "request.max-length/addPhoneAudio.POST.operationId/51-characters/*",
                    "request.phone-number/addPhoneAudio.POST.phoneNumber/star-and-hash/*")
            .map(CheckGlob::of)
            .toList();

    private Traffic() {}

    /** Those of a plan, which is in the order of ids. */
    static Set<CheckId> of(Collection<PlannedCheck> plan) {
        Set<String> seen = new HashSet<>();
        return plan.stream()
                .map(PlannedCheck::id)
                .filter(id -> CASES.stream().anyMatch(glob -> glob.matches(id))
                        || RULES.contains(id.rule()) && seen.add(id.rule() + "/" + id.operation() + "/" + id.format()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
