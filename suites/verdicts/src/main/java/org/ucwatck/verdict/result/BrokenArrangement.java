package org.ucwatck.verdict.result;

import org.ucwatck.spec.pages.Format;

/**
 * What an arrangement found broken on the way to what checks need, as it was found.
 *
 * @param format the format in which it was arranged
 * @param finding what is wrong, masked
 */
public record BrokenArrangement(Format format, Finding finding) {}
