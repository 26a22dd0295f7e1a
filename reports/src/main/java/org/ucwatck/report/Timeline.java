package org.ucwatck.report;

import java.util.List;

/**
 * What a check sent and what the event channel brought meanwhile.
 *
 * @param moments in the order of time
 * @param gap what there was to wait for in vain, in words; empty when nothing is worth a word
 */
record Timeline(List<Moment> moments, String gap) {
    static final Timeline NONE = new Timeline(List.of(), "");

    Timeline {
        moments = List.copyOf(moments);
    }

    /** Whether there is anything to show. */
    boolean isEmpty() {
        return moments.isEmpty();
    }

    /** Who speaks at a moment. */
    enum Speaker {
        /** The check sent a request. */
        CHECK("check"),
        /** The channel brought a page. */
        CHANNEL("channel"),
        /** Nothing happened for long. */
        NOBODY("silence");

        private final String word;

        Speaker(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** A moment: how long after the first one, who speaks, what is said, and whether it is of the check's own operation. */
    record Moment(String at, Speaker speaker, String words, boolean own) {}
}
