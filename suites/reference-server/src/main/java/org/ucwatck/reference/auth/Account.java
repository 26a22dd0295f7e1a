package org.ucwatck.reference.auth;

import java.util.UUID;

/** A user who can sign in: SIP URI, display name and password. */
public record Account(String uri, String name, String password) {
    private static final String NOWHERE = "@anonymous.invalid";

    /** A guest of a meeting whom nobody knew before. */
    static Account guest() {
        return new Account("sip:" + UUID.randomUUID() + NOWHERE, "Guest", "");
    }

    /** Whether this is a guest of a meeting instead of a user. */
    public boolean isGuest() {
        return uri.endsWith(NOWHERE);
    }

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
