package org.ucwatck.reference.fault;

/** Faults in the framing of answers; most strike methods that a resource lacks, so that they harm no arrangement. */
public enum WireFault implements Fault {
    CONTENT_LENGTH_TOO_LONG("http.framing", "whole answer"),
    CONTENT_LENGTH_TOO_SHORT("http.framing", "more bytes than"),
    CONTENT_LENGTH_NEGATIVE("http.framing", "Content-Length -1"),
    CONTENT_LENGTH_TWICE("http.framing", "Content-Length 7 and "),
    TWO_ANSWERS("http.framing", "two answers to one request"),
    BODY_CUT("http.framing", "whole answer"),
    CHUNKS_CUT("http.framing", "whole answer"),
    CLOSED_AFTER_HEADERS("http.framing", "whole answer"),
    CLOSED_WITHOUT_ANSWER("http.framing", "whole answer"),
    SLOW_DRIP("http.framing", "whole answer"),
    NO_ANSWER("http.framing", "whole answer"),
    LONG_ID_RESET("http.framing", "whole answer"),
    INVITATION_RESET("http.framing", "whole answer");

    private final String rule;
    private final String symptom;

    WireFault(String rule, String symptom) {
        this.rule = rule;
        this.symptom = symptom;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String symptom() {
        return symptom;
    }
}
