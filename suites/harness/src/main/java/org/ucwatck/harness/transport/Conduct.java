package org.ucwatck.harness.transport;

import org.ucwatck.harness.config.Bounds;
import org.ucwatck.harness.config.Limits;

/**
 * How a client behaves towards the target.
 *
 * @param userAgent what it calls itself in the header field User-Agent of each request
 * @param rate most requests a second, all threads together; {@link Limits#UNLIMITED} for as many as there are
 * @param bounds how much of one answer is read
 */
public record Conduct(String userAgent, int rate, Bounds bounds) {
    /** The name of the suite, where no run is known. */
    public static final String SUITE = "ucwa-tck";

    /** As the target file says. */
    public static Conduct of(String userAgent, Limits limits) {
        return new Conduct(userAgent, limits.rate(), limits.bounds());
    }
}
