package org.ucwatck.harness.auth;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ucwatck.harness.exchange.Exchange;

/**
 * The MsRtcOAuth challenge of a 401 answer (page AuthenticationInUCWA, authentication flow).
 *
 * @param href where tokens are granted
 * @param grantTypes what may be asked for
 */
public record Challenge(String href, List<String> grantTypes) {
    private static final Pattern SCHEME = Pattern.compile("(?i)(?:^|[\\s,])MsRtcOAuth\\s+(.*)$");
    private static final Pattern HREF = Pattern.compile("(?i)href\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,\"]+))");
    private static final Pattern GRANTS = Pattern.compile("(?i)grant_type\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,\"]+))");

    public Challenge {
        grantTypes = List.copyOf(grantTypes);
    }

    /** Finds the challenge among all WWW-Authenticate values, each of which may hold several challenges. */
    public static Optional<Challenge> of(Exchange exchange) {
        return exchange.headerValues("WWW-Authenticate").stream()
                .map(SCHEME::matcher)
                .filter(Matcher::find)
                .flatMap(matcher -> parse(matcher.group(1)).stream())
                .findFirst();
    }

    private static Optional<Challenge> parse(String parameters) {
        Matcher href = HREF.matcher(parameters);
        Matcher grants = GRANTS.matcher(parameters);
        if (!href.find() || !grants.find()) {
            return Optional.empty();
        }
        return Optional.of(new Challenge(value(href), List.of(value(grants).split("\\s*,\\s*"))));
    }

    private static String value(Matcher matcher) {
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
