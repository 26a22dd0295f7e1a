package org.ucwatck.harness.auth;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** MD4 (RFC 1320), with which NTLM keeps passwords, and which the JDK does not offer. */
final class Md4 {
    private static final int[][] SHIFTS = {{3, 7, 11, 19}, {3, 5, 9, 13}, {3, 9, 11, 15}};
    private static final int[] ADDED = {0, 0x5a827999, 0x6ed9eba1};
    private static final int[] THIRD = {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15};

    private Md4() {}

    static byte[] of(byte[] text) {
        byte[] padded = Arrays.copyOf(text, (text.length + 8) / 64 * 64 + 64);
        padded[text.length] = (byte) 0x80;
        ByteBuffer words = ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN);
        words.putLong(padded.length - 8, 8L * text.length);
        int[] state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
        for (int block = 0; block < padded.length; block += 64) {
            int[] next = state.clone();
            for (int step = 0; step < 48; step++) {
                step(next, step, words.getInt(block + 4 * word(step)));
            }
            Arrays.setAll(state, i -> state[i] + next[i]);
        }
        ByteBuffer digest = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        digest.asIntBuffer().put(state);
        return digest.array();
    }

    private static int word(int step) {
        int i = step % 16;
        return step < 16 ? i : step < 32 ? i % 4 * 4 + i / 4 : THIRD[i];
    }

    /** Changes the first word, and turns all of them by one. */
    private static void step(int[] it, int step, int word) {
        int round = step / 16;
        int mixed =
                switch (round) {
                    case 0 -> (it[1] & it[2]) | (~it[1] & it[3]);
                    case 1 -> (it[1] & it[2]) | (it[1] & it[3]) | (it[2] & it[3]);
                    default -> it[1] ^ it[2] ^ it[3];
                };
        int changed = Integer.rotateLeft(it[0] + mixed + word + ADDED[round], SHIFTS[round][step % 4]);
        it[0] = it[3];
        it[3] = it[2];
        it[2] = it[1];
        it[1] = changed;
    }
}
