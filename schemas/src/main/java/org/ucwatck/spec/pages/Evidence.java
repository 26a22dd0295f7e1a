package org.ucwatck.spec.pages;

/** What a catalogue entry rests on: the page's tables, one of its samples, or a capture of a real server. */
public enum Evidence {
    DOC,
    SAMPLE,
    TRAFFIC
}
