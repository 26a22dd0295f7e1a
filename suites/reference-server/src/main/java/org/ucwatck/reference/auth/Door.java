package org.ucwatck.reference.auth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ucwatck.reference.fault.AccessFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.SignInFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.fault.request.ScopeMutator;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Request;

/** Lets in who has a valid token with the right scopes. */
public final class Door {
    private static final Pattern COOKIE = Pattern.compile("(?:^|[; ])cwt_ucwa=([^; ]+)");
    /** The host of autodiscovery, where the home pool has another one. */
    private static final String ENTRANCE = "127.0.0.1";

    private static final String SCHEME = "bearer ";

    private final Tokens tokens;
    private final Challenge challenge;
    private final Clock clock;
    private final Deviations deviations;

    public Door(Tokens tokens, Clock clock, Deviations deviations) {
        this.tokens = tokens;
        this.challenge = new Challenge(deviations);
        this.clock = clock;
        this.deviations = deviations;
    }

    /**
     * @return the token of the request
     * @throws Refusal 401 without a token, 401 or 403 with an invalid one
     */
    public Token authenticate(Request request) {
        String given = request.header("Authorization").orElse("").strip();
        if (deviations.has(AccessFault.OTHER_SCHEME_ACCEPTED) && given.startsWith("Basic ")) {
            return tokens.ofFirstUser().orElseThrow();
        }
        if (!given.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return elsewhere(request).orElseThrow(() -> challenge.missing(request.origin()));
        }
        String value = given.substring(SCHEME.length()).strip();
        Token token =
                tokens.find(value).or(() -> forged(request)).orElseThrow(() -> challenge.invalid(request.origin()));
        requireAudience(token, request);
        boolean expired = token.isExpired(clock.instant()) && !deviations.has(AccessFault.EXPIRED_TOKEN_ACCEPTED);
        boolean read = isOpen(request, "", AccessFault.EXPIRED_TOKEN_READS)
                || isOpen(request, "/me", AccessFault.ME_WITH_EXPIRED_TOKEN);
        if (expired && !read) {
            throw challenge.invalid(request.origin());
        }
        return token;
    }

    /** A token for another host than that which is asked: 500, as seen in the field. */
    private void requireAudience(Token token, Request request) {
        boolean entrance = request.origin().contains(ENTRANCE);
        if (deviations.has(Variant.ONLINE) && tokens.isOfDiscovery(token) != entrance) {
            throw Refusal.of(500, "ServiceFailure", null, "The token is for another host.");
        }
    }

    /** The same with the token in its cookie, for a browser that sends no header for pictures (MeDashboard, photo). */
    public Request opened(Request request) {
        Matcher cookie = COOKIE.matcher(request.header("Cookie").orElse(""));
        if (request.header("Authorization").isPresent() || !cookie.find()) {
            return request;
        }
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put("authorization", "Bearer cwt=" + cookie.group(1));
        return request.withHeaders(headers);
    }

    /** A token that counts without Authorization on a server with a fault. */
    private Optional<Token> elsewhere(Request request) {
        if (isOpen(request, "/communication", AccessFault.COMMUNICATION_WITHOUT_TOKEN)) {
            return Optional.of(ofAnybody());
        }
        Optional<String> query =
                request.parameter("access_token").filter(it -> deviations.has(SignInFault.TOKEN_IN_QUERY_TAKEN));
        Optional<String> cookie = request.header("Cookie")
                .filter(it -> deviations.has(SignInFault.TOKEN_IN_COOKIE_TAKEN))
                .map(it -> URLDecoder.decode(it.replaceFirst("^cwt_ucwa=", ""), StandardCharsets.UTF_8));
        return query.or(() -> cookie).flatMap(tokens::find);
    }

    /** The token that the request names, valid or not; empty when this server never granted it. */
    public Optional<Token> named(Request request) {
        String given = request.header("Authorization").orElse("").strip();
        return given.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? tokens.find(given.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    /** A token for what a server with a fault does of its own accord. */
    public Token ofAnybody() {
        return tokens.ofFirstUser().orElseThrow();
    }

    private boolean isOpen(Request request, String end, AccessFault fault) {
        return deviations.has(fault)
                && request.method().equals("GET")
                && request.path().endsWith(end);
    }

    private Optional<Token> forged(Request request) {
        if (deviations.has(AccessFault.MALFORMED_TOKEN_500)) {
            throw Refusal.of(500, "ServiceFailure", null, "Internal Server Error.");
        }
        return deviations.has(AccessFault.MALFORMED_TOKEN_ACCEPTED)
                        || isOpen(request, "/phoneAudio", AccessFault.PHONE_AUDIO_WITH_ANY_TOKEN)
                ? tokens.ofFirstUser()
                : Optional.empty();
    }

    /**
     * @param anyOf scopes of which one is enough; empty where the page asks for none
     * @throws Refusal 403 when the token has none of them
     */
    public void authorize(Token token, List<Scope> anyOf, String rel) {
        boolean allowed = anyOf.isEmpty() || anyOf.stream().anyMatch(token.scopes()::contains);
        if (!new ScopeMutator(deviations).isAllowed(allowed, names(anyOf), names(token.scopes()), rel)) {
            throw Refusal.forbidden("The token has none of the scopes that this resource asks for.");
        }
    }

    private static Set<String> names(Collection<Scope> scopes) {
        return scopes.stream().map(Scope::id).collect(Collectors.toSet());
    }
}
