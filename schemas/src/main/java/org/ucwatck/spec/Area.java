package org.ucwatck.spec;

/**
 * A part of UCWA to which pages belong.
 *
 * @param name the word of the catalogue, such as {@code phone}
 * @param title what reports call it
 */
public record Area(String name, String title) {}
