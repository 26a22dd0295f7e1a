package org.ucwatck.selftest;

/** What a build may ask of the proofs by system properties. */
final class Settings {
    private Settings() {}

    /** Whether everything runs, however long it takes: {@code tck.nightly}. */
    static boolean nightly() {
        return Boolean.getBoolean("tck.nightly");
    }

    /** Where everything drawn by chance begins: {@code tck.seed}, by default 1. */
    static long seed() {
        return Long.getLong("tck.seed", 1);
    }

    /** How many triples of variants are tried: {@code tck.triples}, by default 2. */
    static int triples() {
        return Integer.getInteger("tck.triples", 2);
    }

    /** How many faults meet the whole suite: {@code tck.faults}, by default 2. */
    static int faults() {
        return Integer.getInteger("tck.faults", 2);
    }

    /**
     * Whether this fault is tried: the one that {@code tck.fault} names; all when nightly or when the table is written; of
     * all others one in {@code tck.share}, by default 3, which the seed chooses.
     */
    static boolean tries(String fault) {
        String only = System.getProperty("tck.fault", "");
        if (!only.isEmpty()) {
            return only.equals(fault);
        }
        int share = Integer.getInteger("tck.share", 3);
        return nightly() || Boolean.getBoolean("tck.write") || Math.floorMod(fault.hashCode() + seed(), share) == 0;
    }
}
