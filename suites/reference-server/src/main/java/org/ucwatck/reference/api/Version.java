package org.ucwatck.reference.api;

/** The version that every response names (Versioning). */
final class Version {
    static final double NUMBER = 2.0;
    static final String HEADER = "X-MS-UcwaVersion";

    private Version() {}
}
