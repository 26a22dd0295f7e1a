package org.ucwatck.reference.auth;

import java.util.List;

/**
 * Whom a server lets in.
 *
 * @param accounts users with a password
 * @param meetings those that guests may join
 */
public record Admission(List<Account> accounts, List<Meeting> meetings) {
    public Admission {
        accounts = List.copyOf(accounts);
        meetings = List.copyOf(meetings);
    }
}
