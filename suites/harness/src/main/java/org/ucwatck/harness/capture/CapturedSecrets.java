package org.ucwatck.harness.capture;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.mask.PlainWord;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.verdict.exchange.Header;

/** Finds what must not be shown in exchanges of which nobody has said what their secrets are: what names itself one. */
final class CapturedSecrets {
    private static final String NAMES =
            "[A-Za-z0-9_.:-]{0,40}(?:token|ticket|password|passwd|pwd|secret|assertion|samlresponse|wresult)";

    private static final Pattern PASSWORD = Pattern.compile("(?i).*(?:password|passwd|pwd|secret)");
    /** In pieces between backslashes, each of which takes some of the stack; the beginning of a secret is enough to hide it. */
    private static final Pattern JSON =
            Pattern.compile("(?i)\"(" + NAMES + ")\"\\s*:\\s*\"((?:[^\"\\\\]++|\\\\.){1,1000}+)");

    private static final Pattern FORM = Pattern.compile("(?i)(?:^|[?&#])(" + NAMES + "|cwt)=([^&#\\s\"'<>]{4,65536}+)");
    private static final Pattern ELEMENT = Pattern.compile("(?i)<(" + NAMES + ")(?:\\s[^<>]*)?>([^<]{4,65536}+)</");
    private static final Pattern PROPERTY =
            Pattern.compile("(?i)<property\\s+name=\"(" + NAMES + ")\"\\s*>([^<]{4,65536}+)</");

    /** What stands in a header field behind the name of a scheme or of a cookie; shorter values are no secrets. */
    private static final Pattern CREDENTIAL = Pattern.compile("[^\\s,;=\"]{16,}={0,2}");

    private static final Pattern BASIC = Pattern.compile("(?i)Basic\\s+([A-Za-z0-9+/]+={0,2})");
    private static final Pattern HEADERS =
            Pattern.compile("(?i)authorization|proxy-authorization|cookie|set-cookie|.*(?:token|secret|api-?key)");

    private static final int SHORTEST_GRANTED = 8;

    private final Set<String> passwords = new LinkedHashSet<>();
    private final Set<String> granted = new LinkedHashSet<>();

    /** Takes the secrets of the exchange. */
    void see(Exchange exchange) {
        Stream.concat(exchange.request().headers().stream(), exchange.headers().stream())
                .filter(header -> HEADERS.matcher(header.name()).matches())
                .forEach(this::header);
        seeTexts(exchange);
    }

    /** The same of an exchange that may have nothing to do with UCWA: what its texts name. */
    void seeTexts(Exchange exchange) {
        Stream.of(exchange.request().url(), text(exchange.request().payload())).forEach(text -> named(text, passwords));
        Stream.concat(exchange.headerValues("Location").stream(), Stream.of(text(exchange.body())))
                .forEach(text -> named(text, granted));
    }

    private static String text(Payload payload) {
        return new String(payload.bytes(), StandardCharsets.UTF_8);
    }

    /** All of them, from now on. */
    void hideIn(Mask mask) {
        mask.addAll(Stream.concat(
                        passwords.stream(),
                        granted.stream().filter(it -> it.length() >= SHORTEST_GRANTED && !PlainWord.is(it)))
                .toList());
    }

    private void header(Header header) {
        Matcher basic = BASIC.matcher(header.value());
        if (basic.matches()) {
            basic(basic.group(1));
        }
        String value = header.value();
        boolean cookie = header.name().equalsIgnoreCase("set-cookie");
        String shown = cookie ? value.split(";", 2)[0] : value;
        String bare = cookie ? shown.substring(shown.indexOf('=') + 1) : shown;
        CREDENTIAL.matcher(bare).results().forEach(found -> granted.add(found.group()));
    }

    private void basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            passwords.add(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            granted.add(encoded);
        }
    }

    /** What an answer calls a password may be the label of a field, so that it counts as one only where it was sent. */
    private void named(String text, Set<String> asPasswords) {
        Stream.of(JSON, FORM, ELEMENT, PROPERTY)
                .flatMap(pattern -> pattern.matcher(text).results())
                .forEach(found -> {
                    boolean password = PASSWORD.matcher(found.group(1)).matches();
                    String value = found.group(2).strip();
                    (password ? asPasswords : granted).addAll(List.of(value, decoded(value)));
                });
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
