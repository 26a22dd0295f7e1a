package org.ucwatck.harness.mask;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many needles by their first four characters, so that one pass finds all of them. */
final class NeedleIndex {
    private static final String PREFIX = "cwt=";
    private static final int CHARACTER = 16;
    private static final int BUCKETS = 1 << 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Map<Long, List<Needle>> byHead = new HashMap<>();
    private final BitSet heads = new BitSet(BUCKETS);

    NeedleIndex(Collection<Needle> needles) {
        for (Needle needle : needles) {
            long head = 0;
            for (int i = 0; i < Needle.SHORTEST; i++) {
                head = (head << CHARACTER) | needle.text().charAt(i);
            }
            byHead.computeIfAbsent(head, key -> new ArrayList<>()).add(needle);
            heads.set(bucket(head));
        }
    }

    /** Adds to {@code found} where needles stand in the text that is viewed. */
    void find(TextView view, BitSet found) {
        char[] folded = view.folded();
        long head = 0;
        int hidden = 0;
        for (int i = 0; i < folded.length; i++) {
            head = (head << CHARACTER) | folded[i];
            int at = i - Needle.SHORTEST + 1;
            if (at < 0 || !heads.get(bucket(head))) {
                continue;
            }
            int end = hidden;
            for (Needle needle : byHead.getOrDefault(head, List.of())) {
                int length = needle.lengthAt(folded, at, end);
                end = length > 0 && needle.isAllowed(view, at, length) ? Math.max(end, at + length) : end;
            }
            if (end > hidden) {
                hidden = end;
                found.set(view.start(withPrefix(folded, at)), view.end(end - 1));
            }
        }
    }

    /** What stands before the tokens of UCWA is hidden with them. */
    private static int withPrefix(char[] folded, int at) {
        int before = at - PREFIX.length();
        if (before < 0) {
            return at;
        }
        for (int i = 0; i < PREFIX.length(); i++) {
            if (folded[before + i] != PREFIX.charAt(i)) {
                return at;
            }
        }
        return before;
    }

    private static int bucket(long head) {
        return (int) ((head * SPREAD) >>> (Long.SIZE - CHARACTER));
    }
}
