package org.ucwatck.harness.mask;

/** A stretch of a text, as it is or unescaped, that knows where each of its characters stands in the text. */
abstract sealed class TextView permits TextView.Plain, UnescapedText {
    /** How many characters there are. */
    abstract int size();

    abstract char at(int index);

    /** All characters without regard to their case. */
    final char[] folded() {
        char[] all = characters();
        for (int i = 0; i < all.length; i++) {
            all[i] = Characters.folded(all[i]);
        }
        return all;
    }

    /** All characters, in an array of its own. */
    abstract char[] characters();

    /** The characters of the stretch: an array is read faster than a string that holds more than Latin-1. */
    static char[] characters(String text, int from, int to) {
        char[] all = new char[to - from];
        text.getChars(from, to, all, 0);
        return all;
    }

    /** Where the character begins in the text. */
    abstract int start(int index);

    /** Where the text goes on after the character. */
    abstract int end(int index);

    /** Whether no word goes on across this place: neither a letter nor a digit stands there. */
    boolean endsWord(int index) {
        return index < 0 || index >= size() || !Characters.isWord(at(index));
    }

    /** The text as it is. */
    static final class Plain extends TextView {
        private final String text;
        private final int from;
        private final int to;

        Plain(String text, int from, int to) {
            this.text = text;
            this.from = from;
            this.to = to;
        }

        @Override
        int size() {
            return to - from;
        }

        @Override
        char at(int index) {
            return text.charAt(from + index);
        }

        @Override
        char[] characters() {
            return characters(text, from, to);
        }

        @Override
        int start(int index) {
            return from + index;
        }

        @Override
        int end(int index) {
            return from + index + 1;
        }
    }
}
