package org.ucwatck.reference.auth;

import java.util.Locale;

/**
 * A meeting that guests may join (AuthenticationInUCWA, anonymous meeting grant type).
 *
 * @param conference its URI, {@code sip:…;gruu;opaque=app:conf:focus:id:…}
 * @param key what lets in whoever knows it
 */
public record Meeting(String conference, String key) {
    /** The form of its URI. */
    public static final String FORM = "(?i)sips?:[^;@\\s]+@[^;@\\s]+;gruu;opaque=app:conf:focus:id:[a-z0-9]+";

    boolean isAt(String uri) {
        return conference.toLowerCase(Locale.ROOT).equals(uri.toLowerCase(Locale.ROOT));
    }
}
