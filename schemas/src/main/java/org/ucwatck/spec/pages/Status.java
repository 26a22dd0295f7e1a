package org.ucwatck.spec.pages;

/** How far this version of the suite has come with a page or an operation; those without a status are judged. */
public enum Status {
    /** It is described here, and no check or judge of this version looks at it. */
    PLANNED
}
