package org.ucwatck.reference.seed;

import java.util.List;

/** A file of an organisation that cannot be used; the message names the file and has a line for each problem. */
public final class SeedInvalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SeedInvalid(String file, List<String> problems) {
        super(file + "\n  " + String.join("\n  ", problems));
    }
}
