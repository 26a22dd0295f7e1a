package org.ucwatck.reference.auth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.GuestFault;
import org.ucwatck.reference.fault.SignInFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Request;

/** Turns a grant into a token (AuthenticationInUCWA). */
public final class TokenEndpoint {
    public static final String PATH = "/WebTicket/oauthtoken";
    static final String PASSWORD = "password";

    /** The one scope that the page knows. */
    private static final String ALL = "all";

    private static final Duration SHORT = Duration.ofSeconds(4);

    private final Tokens tokens;
    private final boolean shortLived;
    private final List<Account> accounts;
    private final MeetingGrant meetings;
    private final Predicate<Account> serves;
    private final Deviations deviations;

    /**
     * For these accounts.
     *
     * @param serves whether the account has an application
     */
    public TokenEndpoint(Tokens tokens, Admission admission, Predicate<Account> serves, Deviations deviations) {
        this.tokens = tokens;
        this.shortLived = deviations.has(Variant.SHORT_TOKENS);
        this.accounts = admission.accounts();
        this.meetings = new MeetingGrant(tokens, admission.meetings(), deviations);
        this.serves = serves;
        this.deviations = deviations;
    }

    public Answer post(Request request) {
        Map<String, String> form = form(request);
        return switch (form.getOrDefault("grant_type", "")) {
            case PASSWORD -> password(form);
            case MeetingGrant.TYPE -> guest(form);
            case "" -> error("invalid_request");
            default ->
                error(
                        deviations.has(SignInFault.UNKNOWN_GRANT_AS_INVALID_REQUEST)
                                ? "invalid_request"
                                : "unsupported_grant_type");
        };
    }

    private Map<String, String> form(Request request) {
        String text = request.body().text();
        boolean json = request.header("Content-Type").orElse("").contains("json");
        return json && deviations.has(SignInFault.GRANT_AS_JSON_TAKEN)
                ? form(text.replaceAll("[{}\"]", "").replace(',', '&').replace(':', '='))
                : form(text);
    }

    private Answer password(Map<String, String> form) {
        if (deviations.has(SignInFault.MISSING_USERNAME_500) && !form.containsKey("username")) {
            return error("server_error").withStatus(500);
        }
        if (!form.containsKey("username") || !form.containsKey("password")) {
            boolean unverified =
                    form.containsKey("username") && deviations.has(SignInFault.MISSING_PASSWORD_AS_INVALID_GRANT);
            return error(unverified ? "invalid_grant" : "invalid_request");
        }
        if (isUnknown(form.get("scope"))) {
            return error("invalid_scope");
        }
        Optional<Account> account = accounts.stream()
                .filter(each -> isNamed(each, form.getOrDefault("username", "")))
                .filter(each -> each.password().equals(form.get("password")))
                .findFirst();
        return account.map(this::granted)
                .orElseGet(() -> error(
                        deviations.has(SignInFault.UNKNOWN_USER_AS_INVALID_REQUEST)
                                ? "invalid_request"
                                : "invalid_grant"));
    }

    private boolean isUnknown(@Nullable String scope) {
        if (scope == null) {
            return false;
        }
        return scope.equals(ALL)
                ? deviations.has(SignInFault.SCOPE_ALL_REFUSED)
                : !deviations.has(SignInFault.UNKNOWN_SCOPE_GRANTED);
    }

    private static boolean isNamed(Account account, String name) {
        return Stream.of(account.address(), account.uri(), account.logonName()).anyMatch(name::equalsIgnoreCase);
    }

    private Answer guest(Map<String, String> form) {
        MeetingGrant.Outcome outcome = meetings.of(form);
        if (outcome.guest().isEmpty()) {
            Answer refused = error(outcome.error());
            return deviations.has(GuestFault.WRONG_KEY_FORBIDDEN)
                            && outcome.error().equals("invalid_grant")
                    ? refused.withStatus(403)
                    : refused;
        }
        Duration lifetime = shortLived ? SHORT : Tokens.OF_GUESTS;
        Token token = meetings.kept(form)
                .map(it -> tokens.extended(it, lifetime))
                .orElseGet(() -> tokens.grant(outcome.guest().get(), EnumSet.allOf(Scope.class), lifetime));
        return granted(token, lifetime);
    }

    private Answer granted(Account account) {
        Duration lifetime = shortLived ? SHORT : Tokens.LIFETIME;
        boolean locked = deviations.has(SignInFault.SECOND_TOKEN_LOCKED_OUT) && serves.test(account);
        Set<Scope> scopes = locked ? EnumSet.noneOf(Scope.class) : EnumSet.allOf(Scope.class);
        return granted(tokens.grant(account, scopes, lifetime), lifetime);
    }

    private Answer granted(Token token, Duration lifetime) {
        String seconds = shortLived ? "\"" + lifetime.toSeconds() + "\"" : String.valueOf(lifetime.toSeconds());
        boolean silent = token.account().isGuest() && deviations.has(GuestFault.GUEST_TOKEN_WITHOUT_LIFETIME);
        String text = "{\"access_token\":\"" + token.value() + "\"" + (silent ? "" : ",\"expires_in\":" + seconds)
                + ",\"ms_rtc_identityscope\":\"local\",\"token_type\":\"" + type() + "\"}";
        return answer(200, text);
    }

    private String type() {
        if (deviations.has(SignInFault.TOKEN_TYPE_OF_MAC)) {
            return "mac";
        }
        return deviations.has(Variant.TOKEN_TYPE_IN_LOWER_CASE) ? "bearer" : "Bearer";
    }

    private Answer error(String code) {
        return answer(400, "{\"error\":\"" + code + "\"}");
    }

    private Answer answer(int status, String json) {
        String control = deviations.has(SignInFault.TOKEN_MAY_BE_STORED) ? "private" : "no-store";
        return Answer.of(status, new Body.OfText("application/json", json))
                .with("Cache-Control", control)
                .with("Pragma", "no-cache");
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.strip(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
