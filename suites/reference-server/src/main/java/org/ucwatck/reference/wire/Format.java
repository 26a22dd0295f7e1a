package org.ucwatck.reference.wire;

/** The two payload formats of PayloadFormat. */
public enum Format {
    JSON,
    XML
}
