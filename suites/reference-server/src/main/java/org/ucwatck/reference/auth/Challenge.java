package org.ucwatck.reference.auth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Problem;
import org.ucwatck.reference.wire.Refusal;

/** How a client is told to authenticate (AuthenticationInUCWA, CreateAnApplication). */
public final class Challenge {
    private static final String BEARER =
            "Bearer trusted_issuers=\"\", client_id=\"00000004-0000-0ff1-ce00-000000000000\"";
    private static final String AZURE = "https://login.contoso.example/common/oauth2/authorize";
    private static final String HTML =
            "<!DOCTYPE html>\n<html><head><title>401</title></head><body><h1>Server Error</h1></body></html>\n";

    private final Deviations deviations;

    public Challenge(Deviations deviations) {
        this.deviations = deviations;
    }

    /** No token was given. */
    public Refusal missing(String origin) {
        // No page names an error code for 401: the answer comes from the web server in front and is no UCWA body.
        Body body = deviations.has(Variant.HTML_401) ? new Body.OfText("text/html", HTML) : Body.NONE;
        return new Refusal(with(Answer.of(401, body), origin));
    }

    /** A token was given but it is not valid. */
    public Refusal invalid(String origin) {
        if (!deviations.has(Variant.FORBIDDEN_FOR_BAD_TOKEN)) {
            return missing(origin);
        }
        Body problem = new Body.OfProblem(Problem.of("Forbidden", null, "The OAuth token is invalid."));
        return new Refusal(with(Answer.of(403, problem), origin));
    }

    private Answer with(Answer answer, String origin) {
        if (deviations.has(Variant.ONLINE)) {
            return answer.with("WWW-Authenticate", BEARER + ", authorization_uri=\"" + AZURE + "\"");
        }
        String host = deviations.has(Variant.RELATIVE_CHALLENGE) ? "" : origin;
        List<String> both = new ArrayList<>(List.of(BEARER, "MsRtcOAuth " + parameters(host + TokenEndpoint.PATH)));
        if (deviations.has(Variant.CHALLENGE_FIRST)) {
            Collections.reverse(both);
        }
        return deviations.has(Variant.ONE_CHALLENGE_HEADER)
                ? answer.with("WWW-Authenticate", String.join(", ", both))
                : answer.with("WWW-Authenticate", both.get(0)).with("WWW-Authenticate", both.get(1));
    }

    private String parameters(String url) {
        String quote = deviations.has(Variant.CHALLENGE_UNQUOTED) ? "" : "\"";
        String repeated = deviations.has(Variant.GRANT_TYPE_TWICE) ? TokenEndpoint.PASSWORD + "," : "";
        String guests = deviations.has(Variant.NO_GUESTS) ? "" : "," + MeetingGrant.TYPE;
        String href = "href=" + quote + url + quote;
        String types = "grant_type=\"" + repeated + TokenEndpoint.PASSWORD + guests + "\"";
        return deviations.has(Variant.GRANT_TYPE_FIRST) ? types + ", " + href : href + "," + types;
    }
}
