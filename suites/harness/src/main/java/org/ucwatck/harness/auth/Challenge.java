package org.ucwatck.harness.auth;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
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

    /** A parameter with its value, as a token or a quoted string (RFC 9110, 11.2); one after the other, so that none is looked for in a value. */
    private static final Pattern PARAMETER =
            Pattern.compile("([^\\s,=\"]+)\\s*=\\s*(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^\\s,\"]+))");

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
        Map<String, String> byName = new HashMap<>();
        PARAMETER
                .matcher(parameters)
                .results()
                .forEach(found -> byName.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), value(found)));
        List<String> types = Stream.of(byName.getOrDefault("grant_type", "").split(","))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
        return Optional.of(byName.getOrDefault("href", "").strip())
                .filter(url -> !url.isEmpty() && !types.isEmpty())
                .flatMap(exchange::httpUrl)
                .map(url -> new Challenge(url, types));
    }

    /** Without the backslashes of a quoted string. */
    private static String value(MatchResult parameter) {
        String quoted = parameter.group(2);
        return quoted == null ? parameter.group(3) : quoted.replaceAll("\\\\(.)", "$1");
    }
}
