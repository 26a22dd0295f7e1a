package org.ucwatck.reference.wire;

import org.jspecify.annotations.Nullable;

/** One event of the event channel (EventsInUCWA). */
public record Event(
        Kind kind,
        Priority priority,
        Link sender,
        Link target,
        @Nullable Link in,
        @Nullable String status,
        @Nullable Resource resource,
        @Nullable Problem reason) {

    /** Kinds of events: the first three tell of resources, the last three of operations. */
    public enum Kind {
        ADDED,
        UPDATED,
        DELETED,
        STARTED,
        COMPLETED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How long an event may wait for company. */
    public enum Priority {
        HIGH,
        MEDIUM,
        LOW
    }

    public static Event of(Kind kind, Link sender, Link target) {
        return new Event(kind, Priority.HIGH, sender, target, null, null, null, null);
    }

    /** An event that embeds the resource it tells of. */
    public static Event of(Kind kind, Link sender, Resource resource) {
        String href = resource.href() == null ? "" : resource.href();
        return of(kind, sender, Link.to(resource.rel(), href)).withResource(resource);
    }

    public Event withResource(@Nullable Resource other) {
        return new Event(kind, priority, sender, target, in, status, other, reason);
    }

    public Event withSender(Link other) {
        return new Event(kind, priority, other, target, in, status, resource, reason);
    }

    public Event withTarget(Link other) {
        return new Event(kind, priority, sender, other, in, status, resource, reason);
    }

    public Event within(Link other) {
        return new Event(kind, priority, sender, target, other, status, resource, reason);
    }

    public Event withPriority(Priority other) {
        return new Event(kind, other, sender, target, in, status, resource, reason);
    }

    public Event ended(@Nullable String otherStatus, @Nullable Problem otherReason) {
        return new Event(kind, priority, sender, target, in, otherStatus, resource, otherReason);
    }
}
