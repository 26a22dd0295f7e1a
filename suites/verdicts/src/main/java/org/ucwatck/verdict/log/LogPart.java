package org.ucwatck.verdict.log;

/**
 * Which part of a run a header begins: a run that was cut short and resumed has one for each time.
 *
 * @param version version of the form of the log, {@link #VERSION} in what this suite writes
 * @param number of the part, from 1
 */
public record LogPart(int version, int number) {
    /** The form that this suite writes; version 1 kept too little of an exchange to judge it again. */
    public static final int VERSION = 2;

    static final LogPart OLD = new LogPart(1, 1);

    /** The first part of a run. */
    public static final LogPart FIRST = new LogPart(VERSION, 1);

    public LogPart {
        if (version < 1 || number < 1) {
            throw new IllegalArgumentException("a part of a log has a version and a number from 1 on");
        }
    }

    /** The part after this one. */
    public LogPart next() {
        return new LogPart(VERSION, number + 1);
    }
}
