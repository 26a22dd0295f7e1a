package org.ucwatck.reference.auth;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ucwatck.reference.bend.Bends;
import org.ucwatck.reference.bend.Fault;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** Lets in who has a valid token with the right scopes. */
public final class Door {
    private static final String SCHEME = "bearer ";

    private final Tokens tokens;
    private final Challenge challenge;
    private final Clock clock;
    private final Bends bends;

    public Door(Tokens tokens, Clock clock, Bends bends) {
        this.tokens = tokens;
        this.challenge = new Challenge(bends);
        this.clock = clock;
        this.bends = bends;
    }

    /**
     * @return the token of the request
     * @throws Refusal 401 without a token, 401 or 403 with an invalid one
     */
    public Token authenticate(Request request) {
        String given = request.header("Authorization").orElse("").strip();
        if (!given.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw challenge.missing(request.origin());
        }
        String value = given.substring(SCHEME.length()).strip();
        Token token = tokens.find(value)
                .or(() -> bends.has(Fault.MALFORMED_TOKEN_ACCEPTED) ? tokens.ofFirstUser() : java.util.Optional.empty())
                .orElseThrow(() -> challenge.invalid(request.origin()));
        if (token.isExpired(clock.instant()) && !bends.has(Fault.EXPIRED_TOKEN_ACCEPTED)) {
            throw challenge.invalid(request.origin());
        }
        return token;
    }

    /**
     * @param anyOf scopes of which one is enough; empty where the page asks for none
     * @throws Refusal 403 when the token has none of them
     */
    public void authorize(Token token, List<Scope> anyOf, String rel) {
        Set<Scope> held = token.scopes();
        if (anyOf.isEmpty() || (rel.equals("addPhoneAudio") && bends.has(Fault.SCOPE_IGNORED_ON_POST))) {
            return;
        }
        if (rel.equals("phoneAudioInvitation") && bends.has(Fault.SCOPE_IGNORED_ON_INVITATION)) {
            return;
        }
        boolean all = rel.equals("addPhoneAudio") && bends.has(Fault.SCOPE_NEEDS_BOTH);
        boolean allowed = all ? held.containsAll(anyOf) : anyOf.stream().anyMatch(held::contains);
        if (!allowed) {
            throw Refusal.forbidden("The token has none of the scopes that this resource asks for.");
        }
    }
}
