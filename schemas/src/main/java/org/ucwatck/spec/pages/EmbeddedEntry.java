package org.ucwatck.spec.pages;

/**
 * A resource that another resource may carry inside {@code _embedded}.
 *
 * @param target rel whose page describes the embedded resource
 * @param array whether it is always an array in JSON
 */
public record EmbeddedEntry(String rel, String target, boolean array, Evidence evidence) {}
