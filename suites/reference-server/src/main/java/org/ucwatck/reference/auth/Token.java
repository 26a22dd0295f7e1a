package org.ucwatck.reference.auth;

import java.time.Instant;
import java.util.Set;

/** A token as the server knows it: its value, whose it is, what it permits and until when. */
public record Token(String value, Account account, Set<Scope> scopes, Instant expires) {

    public Token {
        scopes = Set.copyOf(scopes);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expires);
    }
}
