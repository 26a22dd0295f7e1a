package org.ucwatck.report;

/**
 * A stretch of an exchange as the page shows it.
 *
 * @param text as it was
 * @param marked whether the finding is about it
 */
record Piece(String text, boolean marked) {}
