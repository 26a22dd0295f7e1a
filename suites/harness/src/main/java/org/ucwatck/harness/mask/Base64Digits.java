package org.ucwatck.harness.mask;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What shows of some bytes in Base64, wherever among others they begin: the digits that belong to them alone. Where these
 * are too few, also the digits that they share with their neighbours, in all ways that there are.
 */
final class Base64Digits {
    private static final int ENOUGH = 8;
    private static final int BITS = 6;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Base64Digits() {}

    static List<String> of(byte[] bytes) {
        List<String> all = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            int first = (before * Byte.SIZE + BITS - 1) / BITS;
            int end = (before + bytes.length) * Byte.SIZE / BITS;
            if (end - first >= ENOUGH) {
                byte[] shifted = new byte[before + bytes.length];
                System.arraycopy(bytes, 0, shifted, before, bytes.length);
                all.add(Base64.getEncoder().encodeToString(shifted).substring(first, end));
            } else {
                all.addAll(withNeighbours(bytes, before));
            }
        }
        return all;
    }

    private static List<String> withNeighbours(byte[] bytes, int before) {
        int lead = before * Byte.SIZE % BITS;
        int trail = (BITS - ((lead + bytes.length * Byte.SIZE) % BITS)) % BITS;
        long bits = 0;
        for (byte each : bytes) {
            bits = (bits << Byte.SIZE) | (each & 0xFF);
        }
        List<String> all = new ArrayList<>();
        for (long first = 0; first < 1L << lead; first++) {
            for (long last = 0; last < 1L << trail; last++) {
                long whole = (((first << (bytes.length * Byte.SIZE)) | bits) << trail) | last;
                all.add(digits(whole, (lead + bytes.length * Byte.SIZE + trail) / BITS));
            }
        }
        return all;
    }

    private static String digits(long bits, int length) {
        StringBuilder digits = new StringBuilder(length);
        for (int right = length - 1; right >= 0; right--) {
            digits.append(ALPHABET.charAt((int) (bits >> (BITS * right)) & 0x3F));
        }
        return digits.toString();
    }
}
