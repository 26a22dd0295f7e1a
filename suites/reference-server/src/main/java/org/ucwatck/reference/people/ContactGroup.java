package org.ucwatck.reference.people;

/**
 * A group of a contact list.
 *
 * @param id unique in its list, and a segment of a path as it is
 * @param kind what its page is
 * @param name what its user reads
 */
public record ContactGroup(String id, Kind kind, String name) {

    /** What groups there are. */
    public enum Kind {
        DEFAULT("defaultGroup"),
        PINNED("pinnedGroup"),
        OWN("group");

        private final String rel;

        Kind(String rel) {
            this.rel = rel;
        }

        public String rel() {
            return rel;
        }
    }

    ContactGroup named(String other) {
        return new ContactGroup(id, kind, other);
    }

    /** Whether its user may rename and remove it. */
    public boolean isOwn() {
        return kind == Kind.OWN;
    }
}
