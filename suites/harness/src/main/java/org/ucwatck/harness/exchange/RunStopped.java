package org.ucwatck.harness.exchange;

/** The run has been stopped: nothing goes out any more but what cleans up, and no check can come to its end. */
public final class RunStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunStopped(String why) {
        super("the run was stopped" + why);
    }

    public RunStopped() {
        this("");
    }
}
