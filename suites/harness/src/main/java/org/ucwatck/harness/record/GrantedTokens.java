package org.ucwatck.harness.record;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The tokens in the answer of a token service, read before the answer is kept, so that nothing that is kept shows them. */
final class GrantedTokens {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String NAME = "token";
    private static final String TYPE = "token_type";

    /** What an answer that is no JSON may say, such as a form or XML; NUL stands between the characters of UTF-16. */
    private static final Pattern LOOSE =
            Pattern.compile("(?i)(?:access|refresh|id)_token[^A-Za-z0-9]{0,20}([^\\s\"'<>&,;{}]{8,65536})");

    /** A value that is too long for a word or a number of somebody's choice. */
    private static final Pattern COOKIE = Pattern.compile("[^=;]+=\"?([^;\"\\s]{16,})");

    private GrantedTokens() {}

    static Set<Secret> of(Payload body) {
        Set<String> found = new LinkedHashSet<>();
        try (JsonParser parser = MAPPER.createParser(new ByteArrayInputStream(body.bytes()))) {
            String name = "";
            for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
                if (next == JsonToken.PROPERTY_NAME) {
                    name = parser.currentName().toLowerCase(Locale.ROOT);
                } else if (next == JsonToken.VALUE_STRING && name.endsWith(NAME) && !name.equals(TYPE)) {
                    found.add(parser.getString());
                }
            }
        } catch (JacksonException e) {
            found.addAll(loose(new String(body.bytes(), StandardCharsets.UTF_8)));
        }
        if (found.isEmpty()) {
            found.addAll(loose(new String(body.bytes(), StandardCharsets.ISO_8859_1)));
        }
        Set<Secret> tokens = new LinkedHashSet<>();
        found.forEach(token -> tokens.add(new Secret(token)));
        return tokens;
    }

    /** The values of cookies that open something by themselves, such as photos (page MeDashboard). */
    static Set<Secret> inCookies(Exchange exchange) {
        Set<Secret> tokens = new LinkedHashSet<>();
        for (String cookie : exchange.headerValues("Set-Cookie")) {
            Matcher matcher = COOKIE.matcher(cookie);
            if (matcher.lookingAt()) {
                tokens.add(new Secret(matcher.group(1)));
            }
        }
        return tokens;
    }

    private static Set<String> loose(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = LOOSE.matcher(text.replace("\0", ""));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
