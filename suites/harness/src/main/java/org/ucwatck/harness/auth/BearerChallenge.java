package org.ucwatck.harness.auth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ucwatck.harness.exchange.Exchange;

/**
 * The Bearer challenge of a 401 answer, in which an online server says who grants its tokens (page AuthenticationUsingAzureAD).
 *
 * @param authorizationUri where the authority lets a user sign in; empty text where the server names none
 * @param clientId the id of the server itself; empty text where it gives none
 */
public record BearerChallenge(String authorizationUri, String clientId) {
    /** Characters of what a server said that are shown. */
    private static final int MOST_SHOWN = 200;

    /** The Bearer challenge among all those of the answer; of several the first that names an authority. */
    public static Optional<BearerChallenge> of(Exchange exchange) {
        List<BearerChallenge> all = AuthChallenge.of(exchange).stream()
                .filter(it -> it.scheme().equals("bearer"))
                .map(it -> of(it.parameters()))
                .toList();
        return all.stream().filter(BearerChallenge::namesAuthority).findFirst().or(() -> all.stream()
                .findFirst());
    }

    private static BearerChallenge of(Map<String, String> parameters) {
        return new BearerChallenge(
                parameters.getOrDefault("authorization_uri", ""), parameters.getOrDefault("client_id", ""));
    }

    /** The challenge of an answer that wants the token of an authority; empty for any other answer. */
    public static Optional<BearerChallenge> wantedBy(Exchange exchange) {
        return exchange.status() == 401 ? of(exchange).filter(BearerChallenge::namesAuthority) : Optional.empty();
    }

    private boolean namesAuthority() {
        return !authorizationUri.isEmpty();
    }

    /** Whose token is wanted there, in words. */
    public String wanted(String origin) {
        return origin + " wants a token of "
                + (namesAuthority() ? shown(authorizationUri) : "an authority that its challenge does not name")
                + (clientId.isEmpty() ? "" : ", for the resource " + shown(clientId));
    }

    /** What to write in the target file where a token for an origin is missing. */
    public static String lineFor(String origin) {
        return "`\"" + origin + "\": \"${env:NAME}\"`, or {command: [program, argument]} in place of the reference,"
                + " below tokens: of an account with grant: token";
    }

    private static String shown(String text) {
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
    }
}
