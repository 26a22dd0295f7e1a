package org.ucwatck.spec.pages;

/** Whether a part of an answer has to be there, may be there, or is not expected. */
public enum Presence {
    REQUIRED,
    OPTIONAL,
    NONE
}
