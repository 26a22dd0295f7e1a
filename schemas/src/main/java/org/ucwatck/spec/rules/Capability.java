package org.ucwatck.spec.rules;

import java.util.List;

/**
 * What a server may offer beyond the core, so that a target file may claim it.
 *
 * @param name the word for it, such as {@code phoneAudio}
 * @param area the area of the pages that describe it
 * @param means what it is, in our words
 * @param shown the links by which a server shows it, any of them; empty when no link does
 */
public record Capability(String name, String area, String means, List<Sign> shown) {

    /**
     * A link that shows a capability.
     *
     * @param on rel of the resource that has it
     * @param link its rel
     */
    public record Sign(String on, String link) {
        /** In words. */
        public String words() {
            return link + " on " + on;
        }
    }

    public Capability {
        shown = List.copyOf(shown);
    }
}
