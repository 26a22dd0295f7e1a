package org.ucwatck.selftest.hostile;

import java.util.List;
import java.util.Optional;
import org.ucwatck.selftest.hostile.server.Reply;

/** Finds any of many texts in large files in one pass, whatever the case of their letters. */
final class Traces {
    private static final int SHORTEST = 4;
    private static final int SLOTS = 1 << 16;
    private static final int AROUND = 60;

    private final List<String> texts;
    private final boolean[] beginnings = new boolean[SLOTS];

    /** Of at least four characters each; each character is one byte. */
    Traces(List<String> texts) {
        this.texts =
                texts.stream().map(text -> Reply.raw(folded(Reply.bytes(text)))).toList();
        for (String text : this.texts) {
            beginnings[slot(Reply.bytes(text.substring(0, SHORTEST)), 0)] = true;
        }
    }

    /** What is around the first of them; empty when there is none. */
    Optional<String> in(byte[] bytes) {
        byte[] folded = folded(bytes);
        for (int at = 0; at + SHORTEST <= folded.length; at++) {
            if (beginnings[slot(folded, at)] && begins(folded, at)) {
                int from = Math.max(0, at - AROUND);
                return Optional.of(Reply.raw(bytes).substring(from, Math.min(bytes.length, at + AROUND)));
            }
        }
        return Optional.empty();
    }

    private static byte[] folded(byte[] bytes) {
        byte[] folded = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            byte it = bytes[at];
            folded[at] = it >= 'A' && it <= 'Z' ? (byte) (it + 'a' - 'A') : it;
        }
        return folded;
    }

    private boolean begins(byte[] folded, int at) {
        return texts.stream().anyMatch(text -> begins(folded, at, text));
    }

    private static boolean begins(byte[] folded, int at, String text) {
        if (at + text.length() > folded.length) {
            return false;
        }
        for (int offset = 0; offset < text.length(); offset++) {
            if ((folded[at + offset] & 0xff) != text.charAt(offset)) {
                return false;
            }
        }
        return true;
    }

    private static int slot(byte[] bytes, int at) {
        int four = bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
        return (four * 0x9E3779B1) >>> 16;
    }
}
