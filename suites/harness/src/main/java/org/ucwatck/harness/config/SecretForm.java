package org.ucwatck.harness.config;

import java.util.Optional;
import java.util.Set;
import org.ucwatck.harness.mask.ProtocolWords;
import org.ucwatck.harness.mask.SecretFinder;

/** What a secret must be like so that it can be hidden wherever it shows up, without hiding anything else. */
final class SecretForm {
    private static final int SHORTEST = 4;
    private static final String PREFIX = "cwt=";
    private static final String ANOTHER = "; give the account another one";

    private SecretForm() {}

    /** Why the secret cannot be hidden, with what to do; empty when it can. Never shows the secret. */
    static Optional<String> objectionTo(String secret) {
        String bare = bare(secret);
        if (bare.codePointCount(0, bare.length()) < SHORTEST) {
            return Optional.of("holds fewer than " + SHORTEST
                    + " characters, too few to hide them wherever a server repeats them" + ANOTHER);
        }
        if (bare.replaceAll("[\\s\"'{}\\[\\]:,<>/=&;\\\\]", "").length() < SHORTEST) {
            return Optional.of("holds hardly more than the marks that JSON and XML are made of, so that it cannot be"
                    + " hidden there" + ANOTHER);
        }
        return ProtocolWords.has(bare)
                ? Optional.of("holds a word of the protocol, which is in every answer and cannot be hidden" + ANOTHER)
                : Optional.empty();
    }

    /** Whether hiding the secret would change the text. */
    static boolean isIn(String secret, String text) {
        return !new SecretFinder(Set.of(bare(secret))).hide(text).equals(text);
    }

    private static String bare(String secret) {
        return secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
    }
}
