package org.ucwatck.harness.auth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ucwatck.harness.exchange.Exchange;

/**
 * One challenge of a WWW-Authenticate header (RFC 9110, 11.6.1).
 *
 * @param scheme its name in small letters
 * @param token what stands alone behind the name, as a message of NTLM does; empty text for none
 * @param parameters values by their names in small letters, without quotes; of a name that comes twice the first
 */
record AuthChallenge(String scheme, String token, Map<String, String> parameters) {
    /** A parameter, with its value quoted or not; or a word, which is a scheme, or what stands alone behind one. */
    private static final Pattern PART = Pattern.compile(
            "([^\\s,=\"]+)\\s*=\\s*(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^\\s,\"=][^\\s,\"]*+))|([^\\s,]+)|(,)");

    AuthChallenge {
        parameters = Map.copyOf(parameters);
    }

    /** All challenges of an answer, of which a header may hold one or several. */
    static List<AuthChallenge> of(Exchange exchange) {
        return exchange.headerValues("WWW-Authenticate").stream()
                .flatMap(value -> of(value).stream())
                .toList();
    }

    private static List<AuthChallenge> of(String value) {
        Reading reading = new Reading();
        PART.matcher(value).results().forEach(reading::take);
        reading.end();
        return reading.found;
    }

    private static final class Reading {
        private final List<AuthChallenge> found = new ArrayList<>();
        private final Map<String, String> parameters = new HashMap<>();
        private String scheme = "";
        private String token = "";
        private boolean fresh;

        private void take(MatchResult part) {
            if (part.group(1) != null) {
                String value =
                        part.group(2) == null ? part.group(3) : part.group(2).replaceAll("\\\\(.)", "$1");
                parameters.putIfAbsent(part.group(1).toLowerCase(Locale.ROOT), value);
                fresh = false;
            } else if (part.group(4) == null) {
                fresh = false;
            } else if (fresh) {
                token = part.group(4);
                fresh = false;
            } else {
                begin(part.group(4));
            }
        }

        private void begin(String name) {
            end();
            scheme = name.toLowerCase(Locale.ROOT);
            fresh = true;
        }

        private void end() {
            if (!scheme.isEmpty()) {
                found.add(new AuthChallenge(scheme, token, parameters));
            }
            parameters.clear();
            token = "";
        }
    }
}
