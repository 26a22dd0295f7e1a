package org.ucwatck.spec.rules;

/** Who alone can cause what a rule is about. */
public enum Cause {
    /** The server: no request of a client leads to it, so a target file has to say how to provoke it. */
    SERVER
}
