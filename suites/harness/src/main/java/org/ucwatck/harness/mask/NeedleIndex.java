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
        long head = 0;
        int hidden = 0;
        for (int i = 0; i < view.size(); i++) {
            head = (head << CHARACTER) | Characters.folded(view.at(i));
            int at = i - Needle.SHORTEST + 1;
            if (at < 0 || !heads.get(bucket(head))) {
                continue;
            }
            int longest = longest(view, at, head, hidden);
            if (longest > 0) {
                hidden = Math.max(hidden, at + longest);
                found.set(view.start(withPrefix(view, at)), view.end(at + longest - 1));
            }
        }
    }

    private int longest(TextView view, int at, long head, int hidden) {
        int longest = 0;
        for (Needle needle : byHead.getOrDefault(head, List.of())) {
            longest = Math.max(longest, needle.lengthAt(view, at, Math.max(hidden, at + longest)));
        }
        return longest;
    }

    /** What stands before the tokens of UCWA is hidden with them. */
    private static int withPrefix(TextView view, int at) {
        int before = at - PREFIX.length();
        if (before < 0) {
            return at;
        }
        for (int i = 0; i < PREFIX.length(); i++) {
            if (Characters.folded(view.at(before + i)) != PREFIX.charAt(i)) {
                return at;
            }
        }
        return before;
    }

    private static int bucket(long head) {
        return (int) ((head * SPREAD) >>> (Long.SIZE - CHARACTER));
    }
}
