package org.ucwatck.verdict.exchange;

/** One HTTP header field as it was sent or received; a field that came twice is two headers. */
public record Header(String name, String value) {}
