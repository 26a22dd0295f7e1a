package org.ucwatck.harness.auth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.OriginRefused;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.representation.LargerThanRead;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.harness.transport.OwnConnection;
import org.ucwatck.harness.transport.Sender;
import tools.jackson.databind.JsonNode;

/** Asks for tokens where a challenge says (page AuthenticationInUCWA, obtaining a token). */
public final class TokenService {
    /** Characters. */
    private static final int MOST_SAID = 300;

    private static final String RULE = "authentication.token-answer";
    private static final Set<Integer> MAY_REFUSE = Set.of(400, 401, 403, 429, 502, 503, 504);
    private static final String FORM = "application/x-www-form-urlencoded;charset=UTF-8";

    private final Sender client;
    private final Supplier<OwnConnection> connections;
    private final Mask mask;

    /**
     * A service that the challenge of a target names.
     *
     * @param connections opens a connection for the messages of NTLM, which lets in a connection
     */
    public TokenService(Sender client, Supplier<OwnConnection> connections, Mask mask) {
        this.client = client;
        this.connections = connections;
        this.mask = mask;
    }

    /** Gets a token for the grant; throws ArrangementFailed when the server gives none. */
    public Token grant(Grant grant, Challenge challenge, Trace trace) {
        if (grant instanceof Grant.ReadyToken ready) {
            return new Token(ready.token(), null);
        }
        if (grant.isReady()) {
            throw new ArrangementFailed("tokens of the target file are not granted anew");
        }
        Map<String, String> fields = form(grant);
        Exchange answer = ask(fields, challenge, trace);
        if (grant instanceof Grant.Windows windows && NtlmHandshake.isAskedFor(answer)) {
            answer = letIn(windows, answer.request(), trace);
        }
        return granted(fields, answer);
    }

    private Exchange letIn(Grant.Windows windows, UcwaRequest request, Trace trace) {
        try (OwnConnection connection = connections.get()) {
            return new NtlmHandshake(windows, mask).carryOut(request, connection, trace);
        }
    }

    /** Gets another token of the same guest (refreshing an OAuth token); throws ArrangementFailed when the server gives none. */
    public Token renew(Grant.AnonymousMeeting meeting, Secret token, Challenge challenge, Trace trace) {
        Map<String, String> fields = form(meeting);
        fields.put("ms_rtc_renew", token.reveal());
        return granted(fields, ask(fields, challenge, trace));
    }

    private Token granted(Map<String, String> fields, Exchange exchange) {
        if (exchange.status() != 200) {
            throw refused(fields.get("grant_type"), exchange);
        }
        Secret token = new Secret(accessToken(exchange));
        mask.granted(token);
        return new Token(token, lifetime(exchange));
    }

    /** Sends these form fields to the token service that the challenge names; a client refuses other origins than the target's. */
    public Exchange ask(Map<String, String> fields, Challenge challenge, Trace trace) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        UcwaRequest request = UcwaRequest.post(challenge.href())
                .about("token")
                .header("Accept", "application/json")
                .body(FORM, Payload.of(form));
        try {
            return client.send(request, trace);
        } catch (OriginRefused e) {
            throw new ArrangementFailed("the challenge of the target names the token service " + challenge.href()
                    + ", to which no credentials were sent: " + e.objection());
        }
    }

    /** Whether the credentials are good is for the target file to say; any other answer is no answer to a grant. */
    private ArrangementFailed refused(@Nullable String type, Exchange exchange) {
        return exchange.answered() && !MAY_REFUSE.contains(exchange.status())
                ? ArrangementFailed.broken(
                        RULE, "HTTP 200 with a token, or HTTP 400", "HTTP " + exchange.status(), exchange)
                : new ArrangementFailed(
                        "the token service refused the " + type + " grant of an account (accounts: of the target file)"
                                + said(exchange),
                        exchange);
    }

    /** What it gave as the reason (RFC 6749, 5.2); a user name or a password that it does not know, most of the time. */
    private String said(Exchange exchange) {
        try {
            JsonNode body = Representation.json(exchange);
            String error = body.path("error").asString("");
            String words = body.path("error_description").asString("");
            String both = mask.hide(error + (error.isEmpty() || words.isEmpty() ? "" : ", ") + words);
            return both.isEmpty() ? "" : ", and said " + both.substring(0, Math.min(MOST_SAID, both.length()));
        } catch (Unreadable | LargerThanRead e) {
            return "";
        }
    }

    /** The form fields with which the grant is asked for, in their order; the caller may change them. */
    public static Map<String, String> form(Grant grant) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (grant instanceof Grant.Password password) {
            fields.put("grant_type", "password");
            fields.put("username", password.username());
            fields.put("password", password.password().reveal());
        } else if (grant instanceof Grant.AnonymousMeeting meeting) {
            fields.put("grant_type", "urn:microsoft.rtc:anonmeeting");
            fields.put("password", meeting.key().reveal());
            fields.put("ms_rtc_conferenceuri", meeting.conference());
        } else {
            fields.put("grant_type", "urn:microsoft.rtc:windows");
        }
        return fields;
    }

    /** A number of seconds, or text that is one; a server that says nothing is asked anew when it refuses the token. */
    private static @Nullable Duration lifetime(Exchange exchange) {
        String seconds = Representation.json(exchange).path("expires_in").asString("");
        return seconds.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    private static String accessToken(Exchange exchange) {
        try {
            JsonNode token = Representation.json(exchange).path("access_token");
            if (token.isString() && !token.asString().isBlank()) {
                return token.asString();
            }
        } catch (Unreadable e) {
            // what a parser says may repeat the token
            throw ArrangementFailed.broken(RULE, "a JSON body", "a token answer that is no JSON object", exchange);
        }
        throw ArrangementFailed.broken(
                RULE, "access_token, token_type and expires_in", "a token answer without access_token", exchange);
    }
}
