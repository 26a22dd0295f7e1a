package org.ucwatck.harness.probe;

/**
 * One step of a probe and how it ended.
 *
 * @param name what was tried, in a word
 * @param state how it ended
 * @param words what was found, or what failed, where, and what to do
 */
public record ProbeStep(String name, State state, String words) {
    /** How a step ended, the best first. */
    public enum State {
        DONE,
        /** Nothing keeps a run from its work, but somebody should know. */
        NOTED,
        FAILED,
        /** It failed since the target breaks a rule. */
        VIOLATED
    }

    /** A step that worked. */
    public static ProbeStep done(String name, String words) {
        return new ProbeStep(name, State.DONE, words);
    }

    /** One that worked, with something that somebody should know. */
    public static ProbeStep noted(String name, String words) {
        return new ProbeStep(name, State.NOTED, words);
    }

    static ProbeStep failed(String name, String words) {
        return new ProbeStep(name, State.FAILED, words);
    }

    /** Whether a run could not do all of its work. */
    public boolean hasFailed() {
        return state.compareTo(State.FAILED) >= 0;
    }
}
