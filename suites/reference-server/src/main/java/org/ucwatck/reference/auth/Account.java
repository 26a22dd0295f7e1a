package org.ucwatck.reference.auth;

/** A user who can sign in: SIP URI, display name and password. */
public record Account(String uri, String name, String password) {

    /** The part of the URI after its scheme, which also is the user name. */
    public String address() {
        return uri.substring("sip:".length());
    }

    /** The user name as Windows has it, {@code contoso\\alice}: the first label of the domain stands for the domain. */
    String logonName() {
        String[] parts = address().split("@", 2);
        return parts.length < 2 ? address() : parts[1].split("\\.", 2)[0] + "\\" + parts[0];
    }
}
