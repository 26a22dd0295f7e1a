package org.ucwatck.harness.mask;

/**
 * One form of a secret, as it is looked for.
 *
 * @param text the form, without regard to case
 * @param exact the same as it is written, where its case counts; empty where it does not
 * @param whole whether it is only found as a whole word
 */
record Needle(String text, String exact, boolean whole) {
    /** Shorter forms would be found everywhere. */
    static final int SHORTEST = 4;

    /** Whoever sees that much of the beginning has seen a secret. */
    static final int HEAD = 16;

    private static final int CASE_COUNTS_BELOW = 8;

    static Needle of(String form) {
        return new Needle(Characters.folded(form), "", false);
    }

    static Needle word(String form) {
        return new Needle(Characters.folded(form), "", true);
    }

    /** One whose characters stand for bits: a short one might be found by chance if its case did not count. */
    static Needle digits(String form) {
        return new Needle(Characters.folded(form), form.length() < CASE_COUNTS_BELOW ? form : "", false);
    }

    /**
     * How much of the form is at this place: all of it, or at least its head; 0 for less.
     *
     * @param folded the text that is searched, without regard to case
     * @param hidden up to where the text is hidden anyway, and need not be compared again
     */
    int lengthAt(char[] folded, int at, int hidden) {
        int least = Math.min(HEAD, text.length());
        if (at + least > folded.length || at + text.length() <= hidden) {
            return 0;
        }
        for (int i = SHORTEST; i < least; i++) {
            if (folded[at + i] != text.charAt(i)) {
                return 0;
            }
        }
        int most = Math.min(text.length(), folded.length - at);
        int length = Math.max(least, Math.min(most, hidden - at));
        while (length < most && folded[at + length] == text.charAt(length)) {
            length++;
        }
        return length;
    }

    /** Whether that much of the form is one where it is. */
    boolean isAllowed(TextView view, int at, int length) {
        for (int i = 0; i < exact.length(); i++) {
            if (view.at(at + i) != exact.charAt(i)) {
                return false;
            }
        }
        return !whole || (view.endsWord(at - 1) && view.endsWord(at + length));
    }
}
