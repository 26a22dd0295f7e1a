package org.ucwatck.harness.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Grant.TokenCommand;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.transport.TrustedOrigins;

/** The tokens of an account of which each goes to its own origin; what a command prints is fetched when it is first needed. */
final class OriginTokenSet {
    /** A token as it is now, and whether and when a command printed it. */
    private record Held(Secret secret, @Nullable Instant printed) {}

    private final Map<String, TokenCommand> commands = new HashMap<>();
    private final Map<String, Held> held = new HashMap<>();
    private final Function<TokenCommand, Secret> print;

    OriginTokenSet(Grant.OriginTokens grant, Function<TokenCommand, Secret> print) {
        this.print = print;
        grant.tokens().forEach((origin, source) -> {
            if (source instanceof TokenCommand command) {
                commands.put(originOf(origin), command);
            } else {
                held.put(originOf(origin), new Held((Secret) source, null));
            }
        });
    }

    private static String originOf(String url) {
        return TrustedOrigins.originOf(url).orElse(url);
    }

    /** The tokens that are there. */
    List<Secret> tokens() {
        return held.values().stream().map(Held::secret).toList();
    }

    /** Whether there is a token for the origin of the URL, or a command that prints it. */
    boolean has(String url) {
        String origin = originOf(url);
        return held.containsKey(origin) || commands.containsKey(origin);
    }

    /** The token of the URL's origin; throws ArrangementFailed where it has none. */
    Secret at(String url, Instant now) {
        String origin = originOf(url);
        if (!has(url)) {
            throw missing(url, Optional.empty());
        }
        return held.computeIfAbsent(origin, it -> printed(it, now)).secret();
    }

    private Held printed(String origin, Instant now) {
        return new Held(print.apply(Objects.requireNonNull(commands.get(origin))), now);
    }

    /** Whether the token is that of the URL's origin. */
    boolean isAt(Secret token, String url) {
        Held here = held.get(originOf(url));
        return here != null && here.secret() == token;
    }

    /** Whether a command prints the token of that origin. */
    boolean isPrinted(Secret token) {
        return originWith(token).filter(commands::containsKey).isPresent();
    }

    /** What a command prints now in place of a token that is older than this; empty when nothing else is printed. */
    Optional<Secret> next(Secret refused, Instant now, Duration fresh) {
        Optional<String> origin = originWith(refused).filter(commands::containsKey);
        if (origin.isEmpty()) {
            return Optional.empty();
        }
        Held last = Objects.requireNonNull(held.get(origin.get()));
        if (last.printed() != null && now.isBefore(last.printed().plus(fresh))) {
            return Optional.empty();
        }
        Held next = printed(origin.get(), now);
        boolean same = next.secret().reveal().equals(refused.reveal());
        held.put(origin.get(), same ? new Held(refused, now) : next);
        return same ? Optional.empty() : Optional.of(next.secret());
    }

    private Optional<String> originWith(Secret token) {
        return held.entrySet().stream()
                .filter(entry -> entry.getValue().secret() == token)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Says that no token is there for the URL, whose origin wants one as the challenge says. */
    static ArrangementFailed missing(String url, Optional<BearerChallenge> challenge) {
        String origin = originOf(url);
        return new ArrangementFailed("the target file gives no token for " + origin
                + ", and one of another origin is never sent there"
                + challenge.map(it -> "; " + it.wanted(origin)).orElse("") + "; write "
                + BearerChallenge.lineFor(origin));
    }
}
