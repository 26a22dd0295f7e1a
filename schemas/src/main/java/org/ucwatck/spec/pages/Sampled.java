package org.ucwatck.spec.pages;

/**
 * An entry of a page whose JSON kind samples show: text, number, boolean or list of a property, single or array of a link or of
 * an embedded resource. No page names that kind in words that a program could be held to.
 */
public interface Sampled {
    /** Samples that have to agree before a kind is demanded. */
    int ENOUGH = 2;

    Evidence evidence();

    /** How many messages in JSON, of pages and of captures, show the entry as the catalogue has it. */
    int samples();

    /** How many samples, tables or words of pages show it as something else. */
    int contrary();

    /** Whether the kind may be demanded; otherwise it is inferred from too little. */
    default boolean isCertain() {
        return evidence() != Evidence.TRAFFIC && samples() >= ENOUGH && contrary() == 0;
    }
}
