package org.ucwatck.reference.auth;

/** A user who can sign in: SIP URI, display name and password. */
public record Account(String uri, String name, String password) {

    /** The part of the URI after its scheme, which also is the user name. */
    public String address() {
        return uri.substring("sip:".length());
    }
}
