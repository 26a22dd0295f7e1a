package org.ucwatck.reference.auth;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** All tokens that this server gave out. */
public final class Tokens {
    /** How long a granted token lasts, as seen in the field. */
    public static final Duration LIFETIME = Duration.ofHours(8);

    /** How long that of a guest lasts (AuthenticationInUCWA, refreshing an OAuth token). */
    static final Duration OF_GUESTS = Duration.ofHours(1);

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Token> known = new ConcurrentHashMap<>();
    private final Set<String> discovery = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Token> first = new AtomicReference<>();
    private final Clock clock;

    public Tokens(Clock clock) {
        this.clock = clock;
    }

    public Token grant(Account account, Set<Scope> scopes) {
        return grant(account, scopes, LIFETIME);
    }

    /** A token that is valid for so long. */
    Token grant(Account account, Set<Scope> scopes, Duration lifetime) {
        return remember(account, scopes, lifetime);
    }

    /** The same token, which is valid for so long from now on. */
    Token extended(Token token, Duration lifetime) {
        Token longer = new Token(
                token.value(), token.account(), token.scopes(), clock.instant().plus(lifetime));
        known.put(longer.value(), longer);
        return longer;
    }

    /** A token that opens autodiscovery alone, on a server that wants one for itself there. */
    public Token ofDiscovery(Account account) {
        Token token = grant(account, Set.of());
        discovery.add(token.value());
        return token;
    }

    boolean isOfDiscovery(Token token) {
        return discovery.contains(token.value());
    }

    /** A token that is known but no longer valid. */
    public Token expired(Account account, Set<Scope> scopes) {
        return remember(account, scopes, Duration.ofHours(-1));
    }

    private Token remember(Account account, Set<Scope> scopes, Duration lifetime) {
        byte[] secret = new byte[48];
        random.nextBytes(secret);
        String value = "cwt=" + Base64.getUrlEncoder().encodeToString(secret);
        Token token = new Token(value, account, scopes, clock.instant().plus(lifetime));
        known.put(value, token);
        first.compareAndSet(null, token);
        return token;
    }

    Optional<Token> ofFirstUser() {
        return Optional.ofNullable(first.get());
    }

    public Optional<Token> find(String value) {
        return Optional.ofNullable(known.get(value));
    }
}
