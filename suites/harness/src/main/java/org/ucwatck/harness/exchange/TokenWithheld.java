package org.ucwatck.harness.exchange;

/** A link led to an origin that must not see the token, so the request was not sent. */
public final class TokenWithheld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TokenWithheld(String url) {
        super("the token was not sent to " + url + ": its host is neither that of the target's entrance nor listed"
                + " under `hosts:` in the target file; add it there if it belongs to the target");
    }
}
