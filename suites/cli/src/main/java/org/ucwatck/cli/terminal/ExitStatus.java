package org.ucwatck.cli.terminal;

/** The exit statuses that scripts depend on. */
public final class ExitStatus {
    public static final int FULFILLED = 0;
    public static final int VIOLATED = 1;
    public static final int OPEN = 2;
    public static final int UNUSABLE = 3;
    public static final int INTERRUPTED = 130;

    private ExitStatus() {}

    /** What the status means, in words. */
    public static String words(int status, boolean partial) {
        return switch (status) {
            case FULFILLED ->
                partial
                        ? "every selected MUST is fulfilled, but the run is partial and shows no conformance"
                        : "every applicable MUST is fulfilled";
            case VIOLATED -> "at least one MUST is violated";
            case OPEN -> "no MUST is violated, but some are open";
            case INTERRUPTED -> "interrupted";
            default -> "no usable result";
        };
    }
}
