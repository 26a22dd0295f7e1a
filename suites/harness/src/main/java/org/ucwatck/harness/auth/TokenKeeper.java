package org.ucwatck.harness.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;

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
    private final Function<Grant.TokenCommand, Secret> print;
    private final Map<String, Granted> current = new ConcurrentHashMap<>();
    private final IdentityHashMap<Secret, Account> known = new IdentityHashMap<>();
    private final IdentityHashMap<Grant.OriginTokens, OriginTokenSet> sets = new IdentityHashMap<>();
    private final IdentityHashMap<Secret, OriginTokenSet> siblings = new IdentityHashMap<>();

    /**
     * A keeper without tokens.
     *
     * @param print gives what a command of the target file prints; throws ArrangementFailed when that is no token
     */
    public TokenKeeper(Clock clock, Function<Grant.TokenCommand, Secret> print) {
        this.clock = clock;
        this.print = print;
    }

    /** Keeps a token, and how to get another one. */
    public synchronized void keep(Account account, Token token, Supplier<Token> again) {
        Instant now = clock.instant();
        Instant ends = token.lifetime() == null ? null : now.plus(token.lifetime());
        known.put(token.secret(), account);
        current.put(account.uri(), new Granted(account, again, token.secret(), now, ends));
    }

    /** Whether the account has a token for the origin of the URL. */
    synchronized boolean has(Grant.OriginTokens grant, String url) {
        return set(grant).has(url);
    }

    /** The token of the account for the origin of the URL; throws ArrangementFailed where it has none. */
    synchronized Secret of(Grant.OriginTokens grant, String url) {
        return at(set(grant), url);
    }

    private OriginTokenSet set(Grant.OriginTokens grant) {
        OriginTokenSet set = sets.computeIfAbsent(grant, own -> new OriginTokenSet(own, print));
        set.tokens().forEach(token -> siblings.put(token, set));
        return set;
    }

    private Secret at(OriginTokenSet set, String url) {
        Secret token = set.at(url, clock.instant());
        siblings.put(token, set);
        return token;
    }

    /** As {@link #valid(Secret)}; of tokens with an origin each, the one of the URL's. Throws ArrangementFailed where it has none. */
    public synchronized Secret valid(Secret token, String url) {
        OriginTokenSet set = siblings.get(token);
        return set == null ? valid(token) : at(set, url);
    }

    /** Whether the token goes to one origin, and there is none for that of the URL. */
    synchronized boolean lacks(Secret token, String url) {
        OriginTokenSet set = siblings.get(token);
        return set != null && !set.has(url);
    }

    /** Whether the token goes to one origin, and the URL leads to another. */
    synchronized boolean isForeign(Secret token, String url) {
        OriginTokenSet set = siblings.get(token);
        return set != null && !set.isAt(token, url);
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
        OriginTokenSet set = siblings.get(refused);
        if (set != null) {
            Optional<Secret> next = set.next(refused, clock.instant(), FRESH);
            next.ifPresent(token -> siblings.put(token, set));
            return next;
        }
        Account account = known.get(refused);
        Granted granted = account == null ? null : current.get(account.uri());
        if (account == null || granted == null) {
            return Optional.empty();
        }
        if (granted.secret() != refused) {
            return Optional.of(granted.secret());
        }
        boolean fresh = clock.instant().isBefore(granted.since().plus(FRESH));
        if (fresh || account.grant() instanceof Grant.ReadyToken) {
            return Optional.empty();
        }
        Secret next = renew(granted);
        boolean same = isReady(account) && next.reveal().equals(refused.reveal());
        return same ? Optional.empty() : Optional.of(next);
    }

    /** Whether a command of the target file printed the token. */
    synchronized boolean isPrinted(Secret token) {
        OriginTokenSet set = siblings.get(token);
        Account account = known.get(token);
        return (set != null && set.isPrinted(token))
                || (account != null && account.grant() instanceof Grant.PrintedToken);
    }

    /** Whether the token comes from the target file or a command there, so that its server grants no other. */
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
