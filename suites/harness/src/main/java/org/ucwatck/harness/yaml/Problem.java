package org.ucwatck.harness.yaml;

/**
 * One thing that is wrong with a target file.
 *
 * @param line line of the file, counted from 1; 0 when the file as a whole is meant
 * @param key dotted path of the key, such as {@code accounts.caller.password}
 * @param message what is wrong and what to write instead
 */
public record Problem(int line, String key, String message) {
    @Override
    public String toString() {
        return (line == 0 ? "" : "line " + line + ": ") + key + ": " + message;
    }
}
