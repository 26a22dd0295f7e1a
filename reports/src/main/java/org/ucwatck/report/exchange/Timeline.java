package org.ucwatck.report.exchange;

import java.util.List;

/**
 * What a check sent and what the event channel brought meanwhile.
 *
 * @param moments in the order of time
 * @param gap what there was to wait for in vain, in words; empty when nothing is worth a word
 */
public record Timeline(List<Moment> moments, String gap) {
    public static final Timeline NONE = new Timeline(List.of(), "");

    public Timeline {
        moments = List.copyOf(moments);
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return moments.isEmpty();
    }

    /** Who speaks at a moment. */
    public enum Speaker {
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

        /** Its name, also in the style sheet. */
        public String word() {
            return word;
        }
    }

    /** A moment: how long after the first one, who speaks, what is said, and whether it is of the check's own operation. */
    public record Moment(String at, Speaker speaker, String words, boolean own) {}
}
