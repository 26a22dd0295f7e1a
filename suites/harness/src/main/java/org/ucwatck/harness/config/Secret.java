package org.ucwatck.harness.config;

/** A password or token; printing it shows nothing, {@link #reveal()} is for the wire and for the mask only. */
public final class Secret implements Grant.TokenSource {
    private final String value;

    /** Takes the plain text; the file that gives it never holds it, only a reference to it. */
    public Secret(String value) {
        this.value = value;
    }

    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
