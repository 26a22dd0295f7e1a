package org.ucwatck.harness.junit;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.ucwatck.verdict.CheckId;
import org.ucwatck.verdict.PlannedCheck;

/**
 * A few checks, out of all, whose exchanges are of every kind that passive rules speak of: successes, refusals with and
 * without a body, calls that connect, are held, end and fail, and their events.
 */
final class Traffic {
    /** The rules whose checks these are: the first of each operation and format. */
    private static final Set<String> RULES = Set.of(
            "add-phone-audio.created",
            "authentication.token-malformed",
            "authentication.token-required",
            "call.declined",
            "call.hold",
            "call.start-created",
            "call.stop",
            "conversation.start-messaging",
            "discovery.root-links",
            "discovery.user-challenge",
            "method.not-allowed",
            "operation.completed-event",
            "operation.failure-reason",
            "request.malformed-json",
            "request.malformed-xml",
            "request.max-length",
            "request.required-parameter",
            "scope.missing-is-forbidden");

    private Traffic() {}

    /** Those of a plan, which is in the order of ids. */
    static Set<CheckId> of(Collection<PlannedCheck> plan) {
        Set<String> seen = new HashSet<>();
        return plan.stream()
                .map(PlannedCheck::id)
                .filter(id -> RULES.contains(id.rule()))
                .filter(id -> seen.add(id.rule() + "/" + id.operation() + "/" + id.format()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
