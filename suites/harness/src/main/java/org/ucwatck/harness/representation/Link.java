package org.ucwatck.harness.representation;

/**
 * A web link (page WebLinks).
 *
 * @param rel what the link leads to
 * @param href where it leads, an absolute URI; as the server wrote it where that is no URI reference
 */
public record Link(String rel, String href) {}
