package org.ucwatck.harness.mask;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds secrets in texts however they are written: as they are, escaped, in any case, in Base64, in hexadecimal digits, and
 * by their beginning. Takes time in proportion to the length of the text, whatever it holds. Immutable.
 */
public final class SecretFinder {
    private static final String HIDDEN = "***";

    private final Set<Needle> all;
    private final NeedleIndex needles;

    /** A finder of these secrets, each of four characters at least. */
    public SecretFinder(Collection<String> secrets) {
        this(Set.of(), secrets);
    }

    private SecretFinder(Set<Needle> known, Collection<String> secrets) {
        this.all = new LinkedHashSet<>(known);
        secrets.forEach(secret -> all.addAll(SecretForms.of(secret)));
        this.needles = new NeedleIndex(all);
    }

    /** One that finds these secrets, too. */
    public SecretFinder and(Collection<String> secrets) {
        return new SecretFinder(all, secrets);
    }

    /** The text with three asterisks in place of each secret. */
    public String hide(String text) {
        BitSet found = new BitSet();
        GrantedText.find(text, found);
        needles.find(text, (start, end, needle) -> found.set(start, end));
        return found.isEmpty() ? text : without(text, found);
    }

    /** A backslash that is left alone would escape what comes next, and a string would not end where it ends. */
    static int withBackslashes(String text, int end, int at) {
        int begin = at;
        while (begin > end && text.charAt(begin - 1) == '\\') {
            begin--;
        }
        return begin;
    }

    private static String without(String text, BitSet found) {
        StringBuilder out = new StringBuilder(text.length());
        int end = 0;
        for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(end)) {
            out.append(text, end, withBackslashes(text, end, at)).append(HIDDEN);
            end = found.nextClearBit(at);
        }
        return out.append(text, end, text.length()).toString();
    }
}
