package org.ucwatck.reference;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.ucwatck.reference.auth.Account;

/** The users of a server, with passwords of their own. */
final class Accounts {

    private Accounts() {}

    static List<Account> fresh() {
        return List.of(
                new Account("sip:alice@contoso.example", "Alice Green", password()),
                new Account("sip:bob@contoso.example", "Bob White", password()));
    }

    private static String password() {
        byte[] secret = new byte[18];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().encodeToString(secret);
    }
}
