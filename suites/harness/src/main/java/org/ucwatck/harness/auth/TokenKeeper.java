package org.ucwatck.harness.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.transport.TrustedOrigins;

/**
 * The token of each account, renewed before it ends. Only tokens that were granted here are known: one that a check
 * brings itself is sent as it is.
 */
public final class TokenKeeper {
    /** A token is not used any more when so much of its time, or the part below, is left. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final int PART = 4;

    /** What was granted less than this ago is not the reason for a refusal. */
    private static final Duration FRESH = Duration.ofMillis(500);

    private record Granted(
            Account account,
            Supplier<Token> again,
            Secret secret,
            Instant since,
            @Nullable Instant ends) {}

    private final Clock clock;
    private final Map<String, Granted> current = new ConcurrentHashMap<>();
    private final IdentityHashMap<Secret, Account> known = new IdentityHashMap<>();
    private final IdentityHashMap<Secret, Map<String, Secret>> siblings = new IdentityHashMap<>();

    public TokenKeeper(Clock clock) {
        this.clock = clock;
    }

    /** Keeps a token, and how to get another one. */
    public synchronized void keep(Account account, Token token, Supplier<Token> again) {
        Instant now = clock.instant();
        Instant ends = token.lifetime() == null ? null : now.plus(token.lifetime());
        known.put(token.secret(), account);
        current.put(account.uri(), new Granted(account, again, token.secret(), now, ends));
    }

    /** Keeps tokens of which each goes to its own origin. */
    public synchronized void keep(Grant.OriginTokens grant) {
        Map<String, Secret> byOrigin = new HashMap<>();
        grant.tokens()
                .forEach((origin, token) ->
                        byOrigin.put(TrustedOrigins.originOf(origin).orElse(origin), token));
        grant.tokens().values().forEach(token -> siblings.put(token, byOrigin));
    }

    /** As {@link #valid(Secret)}; of tokens with an origin each, the one of the URL's. Throws ArrangementFailed where it has none. */
    public synchronized Secret valid(Secret token, String url) {
        Map<String, Secret> own = siblings.get(token);
        if (own == null) {
            return valid(token);
        }
        String origin = TrustedOrigins.originOf(url).orElse(url);
        return Optional.ofNullable(own.get(origin))
                .orElseThrow(() -> new ArrangementFailed("the target file gives no token for " + origin
                        + ", and one of another origin is never sent there; write it under tokens: of the account"));
    }

    /** Whether the token goes to one origin, and the URL leads to another. */
    synchronized boolean isForeign(Secret token, String url) {
        Map<String, Secret> own = siblings.get(token);
        return own != null && own.get(TrustedOrigins.originOf(url).orElse(url)) != token;
    }

    /** The token of the account, if it has one: renewed when the time of the last one is nearly over. */
    public synchronized Optional<Secret> of(Account account) {
        Granted granted = current.get(account.uri());
        if (granted == null) {
            return Optional.empty();
        }
        return Optional.of(isNearlyOver(granted) ? renew(granted) : granted.secret());
    }

    /** The token that is valid by now in place of one that was granted earlier; any other as it is. */
    synchronized Secret valid(Secret token) {
        return Optional.ofNullable(known.get(token)).flatMap(this::of).orElse(token);
    }

    /** Whether the answer says that the token, which was granted here, is not valid any more. */
    synchronized boolean isOver(Secret token, Exchange answer) {
        Account account = known.get(token);
        if (account == null) {
            return siblings.containsKey(token) && isRefusal(answer);
        }
        Granted granted = current.get(account.uri());
        boolean timeIsOver = granted != null
                && granted.secret() == token
                && granted.ends() != null
                && !clock.instant().isBefore(granted.ends());
        return isRefusal(answer) || (answer.status() == 403 && timeIsOver);
    }

    private static boolean isRefusal(Exchange answer) {
        return answer.status() == 401
                || (answer.status() == 403 && answer.header("WWW-Authenticate").isPresent());
    }

    /** Another token in place of one that was refused; empty when there is none, or the last one is quite new. */
    synchronized Optional<Secret> renewed(Secret refused) {
        Account account = known.get(refused);
        Granted granted = account == null ? null : current.get(account.uri());
        if (account == null || granted == null) {
            return Optional.empty();
        }
        if (granted.secret() != refused) {
            return Optional.of(granted.secret());
        }
        boolean fresh = clock.instant().isBefore(granted.since().plus(FRESH));
        return fresh || isReady(account) ? Optional.empty() : Optional.of(renew(granted));
    }

    /** Whether the token was given in the target file, so that there is no other. */
    synchronized boolean isReady(Secret token) {
        return siblings.containsKey(token)
                || Optional.ofNullable(known.get(token))
                        .filter(TokenKeeper::isReady)
                        .isPresent();
    }

    private static boolean isReady(Account account) {
        return account.grant().isReady();
    }

    private Secret renew(Granted granted) {
        Token token = granted.again().get();
        keep(granted.account(), token, granted.again());
        return token.secret();
    }

    private boolean isNearlyOver(Granted granted) {
        Instant ends = granted.ends();
        if (ends == null || isReady(granted.account())) {
            return false;
        }
        Duration part = Duration.between(granted.since(), ends).dividedBy(PART);
        return !clock.instant().isBefore(ends.minus(part.compareTo(MARGIN) < 0 ? part : MARGIN));
    }
}
