package org.ucwatck.reference.people;

/** What a contact does when called. */
public enum Behaviour {
    ANSWERS,
    DECLINES,
    /** Rings until the caller gives up. */
    RINGS,
    /** Somebody else answers. */
    FORWARDS,
    /** Nobody has this address. */
    UNKNOWN
}
