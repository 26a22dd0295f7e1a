package org.ucwatck.verdict.exchange;

import java.time.Instant;
import java.util.Set;

/**
 * A request that may change the target, written down before it is sent: what becomes of one whose answer never came is
 * not known.
 *
 * @param id id of the exchange that it becomes
 * @param check path of the check that caused it, or name of the arrangement
 * @param started when it was sent
 * @param method HTTP method
 * @param url absolute URL, masked
 * @param rel what the link that led there is said to lead to; empty text when nobody knows
 */
public record SentRequest(String id, String check, Instant started, String method, String url, String rel) {
    /** Link to where applications are created. */
    public static final String APPLICATIONS = "applications";

    /** What makes phones ring. */
    static final Set<String> CALLS = Set.of("addPhoneAudio", "startPhoneAudio");

    public boolean mayRing() {
        return method.equals("POST") && CALLS.contains(rel);
    }

    public boolean mayCreateApplication() {
        return method.equals("POST") && rel.equals(APPLICATIONS);
    }
}
