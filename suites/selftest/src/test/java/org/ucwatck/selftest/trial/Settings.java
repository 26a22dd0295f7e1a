package org.ucwatck.selftest.trial;

import java.util.List;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.reference.fault.Variant;

/** What a build may ask of the proofs by system properties. */
public final class Settings {
    private Settings() {}

    /** Whether everything runs, however long it takes: {@code tck.nightly}. */
    public static boolean nightly() {
        return Boolean.getBoolean("tck.nightly");
    }

    /** The proof that runs alone: {@code proof}, the tag of its class; empty runs all. */
    public static String proof() {
        return System.getProperty("proof", "");
    }

    /** Whether less is proved than usual, or nothing: some faults only, or a table that is written. */
    public static boolean narrowed() {
        return !System.getProperty("tck.fault", "").isEmpty() || Boolean.getBoolean("tck.write");
    }

    /** Where everything drawn by chance begins: {@code tck.seed}, by default 1. */
    public static long seed() {
        return Long.getLong("tck.seed", 1);
    }

    /** How many triples of variants are tried: {@code tck.triples}, by default 1. */
    public static int triples() {
        return Integer.getInteger("tck.triples", 1);
    }

    /** How many faults meet the whole suite: {@code tck.faults}, by default 1. */
    public static int faults() {
        return Integer.getInteger("tck.faults", 1);
    }

    /** Whether this operator is tried: all are, unless {@code tck.operator} names some, with commas between them. */
    public static boolean tries(Operator operator) {
        String named = System.getProperty("tck.operator", "");
        return named.isEmpty() || List.of(named.split(",")).contains(operator.id());
    }

    /** Whether this variant is tried: all are, unless {@code tck.variant} names some, with commas between them. */
    public static boolean tries(Variant variant) {
        String only = System.getProperty("tck.variant", "");
        return only.isEmpty() || List.of(only.split(",")).contains(variant.id());
    }

    /** Whether this fault is tried: all are, unless {@code tck.fault} names some, with commas between them. */
    public static boolean tries(String fault) {
        String only = System.getProperty("tck.fault", "");
        return only.isEmpty() || List.of(only.split(",")).contains(fault);
    }
}
