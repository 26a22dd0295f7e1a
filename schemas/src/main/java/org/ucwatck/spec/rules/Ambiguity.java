package org.ucwatck.spec.rules;

import java.util.List;

/**
 * A point where the pages are silent, contradict each other or contradict real servers, and how this suite reads it.
 *
 * @param id such as {@code A-03}; never reused
 * @param pages the published pages that touch the point
 * @param reading what the suite accepts and refuses
 * @param why the reason for that reading
 * @param rules ids of the rules that rest on it
 */
public record Ambiguity(String id, String topic, List<String> pages, String reading, String why, List<String> rules) {

    public Ambiguity {
        pages = List.copyOf(pages);
        rules = List.copyOf(rules);
    }
}
