package org.ucwatck.harness.auth;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Mask;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.TrustedOrigins;
import org.ucwatck.harness.exchange.UcwaClient;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Unreadable;
import tools.jackson.databind.JsonNode;

/** Asks for tokens where a challenge says (page AuthenticationInUCWA, obtaining a token). */
public final class TokenService {
    private static final String FORM = "application/x-www-form-urlencoded;charset=UTF-8";

    private final UcwaClient client;
    private final TrustedOrigins origins;
    private final Mask mask;

    public TokenService(UcwaClient client, TrustedOrigins origins, Mask mask) {
        this.client = client;
        this.origins = origins;
        this.mask = mask;
    }

    /** Gets a token for the grant; throws ArrangementFailed when the server gives none. */
    public Secret token(Grant grant, Challenge challenge, Trace trace) {
        if (grant instanceof Grant.ReadyToken ready) {
            return ready.token();
        }
        Exchange exchange = ask(form(grant), challenge, trace);
        if (exchange.status() != 200) {
            throw new ArrangementFailed(
                    "the token service refused the " + form(grant).get("grant_type") + " grant of the target file",
                    exchange);
        }
        Secret token = new Secret(accessToken(exchange));
        mask.add(token);
        return token;
    }

    /** Sends these form fields to the token service that the challenge names; credentials go to trusted hosts only. */
    public Exchange ask(Map<String, String> fields, Challenge challenge, Trace trace) {
        if (!origins.trusts(URI.create(challenge.href()))) {
            throw new ArrangementFailed("the challenge names the token service " + challenge.href()
                    + ", whose host is neither that of the target's entrance nor listed under `hosts:` in the target"
                    + " file; no credentials were sent");
        }
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        UcwaRequest request = UcwaRequest.post(challenge.href())
                .about("token")
                .header("Accept", "application/json")
                .body(FORM, Payload.of(form));
        return client.send(request, trace);
    }

    private static Map<String, String> form(Grant grant) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (grant instanceof Grant.Password password) {
            fields.put("grant_type", "password");
            fields.put("username", password.username());
            fields.put("password", password.password().reveal());
        } else if (grant instanceof Grant.AnonymousMeeting meeting) {
            fields.put("grant_type", "urn:microsoft.rtc:anonmeeting");
            fields.put("password", meeting.password().reveal());
            fields.put("ms_rtc_conferenceuri", meeting.conferenceUri());
        } else {
            fields.put("grant_type", "urn:microsoft.rtc:windows");
        }
        return fields;
    }

    private static String accessToken(Exchange exchange) {
        try {
            JsonNode token = Representation.json(exchange).path("access_token");
            if (token.isString()) {
                return token.asString();
            }
        } catch (Unreadable e) {
            // what a parser says may repeat the token
            throw new ArrangementFailed("the token answer is no JSON object", exchange);
        }
        throw new ArrangementFailed("the token answer has no access_token", exchange);
    }
}
