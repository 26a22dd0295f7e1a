package org.ucwatck.spec.pages;

/**
 * A resource that another resource may carry inside {@code _embedded}.
 *
 * @param target rel whose page describes the embedded resource
 * @param array whether it is always an array in JSON
 * @param samples how many messages in JSON show it so, single or as an array
 * @param contrary how many samples show it otherwise
 */
public record EmbeddedEntry(String rel, String target, boolean array, Evidence evidence, int samples, int contrary)
        implements Sampled {}
