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
    private static final int STRETCH = 1 << 17;

    /** An escaped character takes so many characters at most, among people who mean no harm. */
    private static final int LONGEST_ESCAPE = 16;

    private final Map<Long, List<Needle>> byHead = new HashMap<>();
    private final BitSet heads = new BitSet(BUCKETS);
    private final int overlap;

    /** Takes note of where a needle stands in the text: from one place up to another. */
    @FunctionalInterface
    interface Found {
        void at(int start, int end, Needle needle);
    }

    NeedleIndex(Collection<Needle> needles) {
        this.overlap = LONGEST_ESCAPE
                * needles.stream()
                        .mapToInt(needle -> needle.text().length())
                        .max()
                        .orElse(0);
        for (Needle needle : needles) {
            long head = 0;
            for (int i = 0; i < Needle.SHORTEST; i++) {
                head = (head << CHARACTER) | needle.text().charAt(i);
            }
            byHead.computeIfAbsent(head, key -> new ArrayList<>()).add(needle);
            heads.set(bucket(head));
        }
    }

    /** Tells of all needles in the text, as it is and unescaped; of those that begin at one place the longest. */
    void find(String text, Found found) {
        int longest = Math.max(STRETCH, 4 * overlap);
        int from = 0;
        int to;
        do {
            to = Math.min(text.length(), from + longest);
            find(new TextView.Plain(text, from, to), found);
            if (UnescapedText.changes(text, from, to)) {
                find(UnescapedText.of(text, from, to), found);
            }
            from = to - overlap;
        } while (to < text.length());
    }

    private void find(TextView view, Found found) {
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
            Needle longest = null;
            for (Needle needle : byHead.getOrDefault(head, List.of())) {
                int length = needle.lengthAt(folded, at, end);
                if (length > 0 && at + length > end && needle.isAllowed(view, at, length)) {
                    end = at + length;
                    longest = needle;
                }
            }
            if (longest != null) {
                hidden = end;
                found.at(view.start(withPrefix(folded, at)), view.end(end - 1), longest);
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
