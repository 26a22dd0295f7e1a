package org.ucwatck.cli.terminal;

import java.util.Collection;
import java.util.List;
import org.ucwatck.harness.yaml.Nearest;

/** Something that the user can put right; its message says how, and no stack trace is shown. */
public final class UsageError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SUGGESTIONS = 3;

    public UsageError(String message) {
        super(message);
    }

    /** A word that names none of the things known; suggests the nearest, else says where to look. */
    public static UsageError unknown(String what, String word, Collection<String> known, String lookup) {
        List<String> near = Nearest.severalTo(word, known, MOST_SUGGESTIONS);
        String hint = near.isEmpty()
                ? "'./ucwa-tck list " + lookup + "' shows all"
                : "did you mean " + String.join(" or ", near) + "?";
        return new UsageError("unknown " + what + " '" + word + "'; " + hint);
    }
}
