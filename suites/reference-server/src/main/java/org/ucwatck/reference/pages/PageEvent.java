package org.ucwatck.reference.pages;

/**
 * An event that a page lists.
 *
 * @param resource rel of what it is about, mostly the page itself
 * @param sender rel of the resource that tells it
 * @param priority its urgency in the event channel
 */
public record PageEvent(Type type, String resource, String sender, Priority priority) {

    /** What happened to the resource, or to the operation. */
    public enum Type {
        ADDED,
        UPDATED,
        DELETED,
        STARTED,
        COMPLETED
    }

    /** How long an event may be held back. */
    public enum Priority {
        HIGH,
        MEDIUM,
        LOW
    }
}
