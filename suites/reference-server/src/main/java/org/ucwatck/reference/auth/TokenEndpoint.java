package org.ucwatck.reference.auth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Request;

/** Turns a grant into a token (AuthenticationInUCWA). */
public final class TokenEndpoint {
    public static final String PATH = "/WebTicket/oauthtoken";
    static final String PASSWORD = "password";
    static final String ANONYMOUS = "urn:microsoft.rtc:anonmeeting";

    private static final Duration SHORT = Duration.ofSeconds(4);

    private final Tokens tokens;
    private final boolean shortLived;
    private final List<Account> accounts;

    public TokenEndpoint(Tokens tokens, List<Account> accounts, Deviations deviations) {
        this.tokens = tokens;
        this.shortLived = deviations.has(Variant.SHORT_TOKENS);
        this.accounts = List.copyOf(accounts);
    }

    public Answer post(Request request) {
        Map<String, String> form = form(request.body().text());
        return switch (form.getOrDefault("grant_type", "")) {
            case PASSWORD -> password(form);
            case ANONYMOUS -> anonymous(form);
            case "" -> error("invalid_request");
            default -> error("unsupported_grant_type");
        };
    }

    private Answer password(Map<String, String> form) {
        if (!form.containsKey("username") || !form.containsKey("password")) {
            return error("invalid_request");
        }
        Optional<Account> account = accounts.stream()
                .filter(each -> isNamed(each, form.getOrDefault("username", "")))
                .filter(each -> each.password().equals(form.get("password")))
                .findFirst();
        return account.map(this::granted).orElseGet(() -> error("invalid_grant"));
    }

    private static boolean isNamed(Account account, String name) {
        return account.address().equalsIgnoreCase(name) || account.uri().equalsIgnoreCase(name);
    }

    // No meeting is open to strangers here: the grant is known, its conference never is.
    private static Answer anonymous(Map<String, String> form) {
        boolean complete = form.containsKey("password") && form.containsKey("ms_rtc_conferenceuri");
        return error(complete ? "invalid_grant" : "invalid_request");
    }

    private Answer granted(Account account) {
        Duration lifetime = shortLived ? SHORT : Tokens.LIFETIME;
        Token token = tokens.grant(account, EnumSet.allOf(Scope.class), lifetime);
        String seconds = shortLived ? "\"" + lifetime.toSeconds() + "\"" : String.valueOf(lifetime.toSeconds());
        String text = "{\"access_token\":\"" + token.value() + "\",\"expires_in\":" + seconds
                + ",\"ms_rtc_identityscope\":\"local\",\"token_type\":\"Bearer\"}";
        return answer(200, text);
    }

    private static Answer error(String code) {
        return answer(400, "{\"error\":\"" + code + "\"}");
    }

    private static Answer answer(int status, String json) {
        return Answer.of(status, new Body.OfText("application/json", json))
                .with("Cache-Control", "no-store")
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
