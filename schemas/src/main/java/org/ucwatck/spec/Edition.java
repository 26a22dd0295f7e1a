package org.ucwatck.spec;

/**
 * Which edition of the pages the catalogue was made from.
 *
 * @param repository where the pages are published
 * @param commit the last change of the pages
 * @param date of that change
 */
public record Edition(String repository, String commit, String date) {}
