package org.ucwatck.harness.representation;

/**
 * A web link (page WebLinks).
 *
 * @param rel what the link leads to
 * @param href where it leads, as the server wrote it
 */
public record Link(String rel, String href) {}
