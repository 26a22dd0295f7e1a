package org.ucwatck.reference.wire;

/** One entry of an error's parameters: what was wrong with which input. */
public record Parameter(String name, String reason) {}
