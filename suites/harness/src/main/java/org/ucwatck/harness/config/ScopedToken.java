package org.ucwatck.harness.config;

import java.util.Set;

/** A ready token of the caller with exactly the scopes named. */
public record ScopedToken(Set<String> scopes, Secret token) {
    public ScopedToken {
        scopes = Set.copyOf(scopes);
    }
}
