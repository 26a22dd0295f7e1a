package org.ucwatck.spec.files;

/** A data file of the specification is missing or has the wrong shape: a defect of this suite, not of a server. */
public final class SpecUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SpecUnreadable(String file, String problem) {
        super(file + ": " + problem + "; run the lint of the schemas module");
    }

    public SpecUnreadable(String file, Throwable cause) {
        super(file + ": " + cause.getMessage() + "; run the lint of the schemas module", cause);
    }
}
