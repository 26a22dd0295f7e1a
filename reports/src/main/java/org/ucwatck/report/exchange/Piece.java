package org.ucwatck.report.exchange;

/**
 * A stretch of an exchange as the page shows it.
 *
 * @param text as it was
 * @param marked whether the finding is about it
 */
public record Piece(String text, boolean marked) {}
