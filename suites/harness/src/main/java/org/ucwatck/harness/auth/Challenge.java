package org.ucwatck.harness.auth;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ucwatck.harness.exchange.Exchange;

/**
 * The MsRtcOAuth challenge of a 401 answer (page AuthenticationInUCWA, authentication flow).
 *
 * @param href absolute http or https URL at which tokens are granted; a server may write it relative to the URL that it refused
 * @param grantTypes what may be asked for
 */
public record Challenge(String href, List<String> grantTypes) {
    private static final Pattern SCHEME = Pattern.compile("(?i)(?:^|[\\s,])MsRtcOAuth\\s+(.*)$");
    private static final Pattern HREF = Pattern.compile("(?i)href\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,\"]+))");
    private static final Pattern GRANTS = Pattern.compile("(?i)grant_type\\s*=\\s*(?:\"([^\"]*)\"|([^\\s,\"]+))");

    public Challenge {
        grantTypes = List.copyOf(grantTypes);
    }

    /**
     * Finds the challenge among all WWW-Authenticate values, each of which may hold several challenges; empty when there is
     * none that names an http or https URL and a grant type.
     */
    public static Optional<Challenge> of(Exchange exchange) {
        return exchange.headerValues("WWW-Authenticate").stream()
                .map(SCHEME::matcher)
                .filter(Matcher::find)
                .flatMap(matcher -> parse(matcher.group(1), exchange).stream())
                .findFirst();
    }

    private static Optional<Challenge> parse(String parameters, Exchange exchange) {
        Matcher href = HREF.matcher(parameters);
        Matcher grants = GRANTS.matcher(parameters);
        if (!href.find() || !grants.find()) {
            return Optional.empty();
        }
        List<String> types = Stream.of(value(grants).split(","))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
        return Optional.of(value(href).strip())
                .filter(url -> !url.isEmpty() && !types.isEmpty())
                .flatMap(exchange::httpUrl)
                .map(url -> new Challenge(url, types));
    }

    private static String value(Matcher matcher) {
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
}
