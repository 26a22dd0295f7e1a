package org.ucwatck.reference.people;

/** How a contact who is nobody's account replies to a message: with the same text, or always with one of her own. */
public sealed interface Reply {
    /** What she replies to a text. */
    String to(String text);

    /** Replies with what she got. */
    record Echo() implements Reply {
        @Override
        public String to(String text) {
            return text;
        }
    }

    /** Replies with one text, whatever she got. */
    record Always(String text) implements Reply {
        @Override
        public String to(String ignored) {
            return text;
        }
    }
}
