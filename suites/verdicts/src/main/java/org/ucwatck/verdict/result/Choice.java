package org.ucwatck.verdict.result;

import java.util.List;

/**
 * Which of several allowed alternatives the target chose.
 *
 * @param topic what there was to choose, such as {@code A-01 body of the 201 answer}
 * @param chosen what the target did, in words
 * @param exchanges ids of the exchanges that show it
 */
public record Choice(String topic, String chosen, List<String> exchanges) {
    public Choice {
        exchanges = List.copyOf(exchanges);
    }
}
