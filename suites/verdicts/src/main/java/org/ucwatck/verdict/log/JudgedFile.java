package org.ucwatck.verdict.log;

/**
 * A file of recorded traffic that was judged.
 *
 * @param file as the command line named it
 * @param words how many exchanges it holds, how many of them were judged, and why the others were not
 */
public record JudgedFile(String file, String words) {
    /** The file and its numbers on one line. */
    public String line() {
        return file + ": " + words;
    }
}
