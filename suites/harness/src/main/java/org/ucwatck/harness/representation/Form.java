package org.ucwatck.harness.representation;

/**
 * One of several legal ways to write the same, as a body shows it.
 *
 * @param topic what there was to choose, with the id of our reading, such as {@code A-35 date in XML}
 * @param chosen how the body writes it
 */
public record Form(String topic, String chosen) {}
