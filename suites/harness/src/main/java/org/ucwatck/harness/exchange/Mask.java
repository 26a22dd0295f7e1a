package org.ucwatck.harness.exchange;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.verdict.Header;

/** Hides secrets in everything that is kept: what was configured, what was received, and what names itself one. */
public final class Mask {
    private static final String HIDDEN = "***";
    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");
    private static final int SHORTEST = 4;

    /** A token names itself before anybody can know it: its answer is recorded first and read then. */
    private static final Pattern GRANTED =
            Pattern.compile("(\"(?:access|refresh)_token\"\\s*:\\s*\")(?:[^\"\\\\]++|\\\\.)*+");

    /** Longest first, so that a secret that contains another is hidden whole. */
    private final Map<String, SecretPattern> secrets = new ConcurrentSkipListMap<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** Hides this secret from now on, in every form in which it may stand in a URL, in JSON or in XML. */
    public void add(Secret secret) {
        String plain = secret.reveal();
        String bare = plain.startsWith(SecretPattern.PREFIX) ? plain.substring(SecretPattern.PREFIX.length()) : plain;
        if (bare.length() >= SHORTEST) {
            secrets.computeIfAbsent(bare, SecretPattern::of);
        }
    }

    public String hide(String text) {
        String hidden = GRANTED.matcher(text).replaceAll("$1" + HIDDEN);
        String unescaped = SecretPattern.unescaped(hidden);
        for (SecretPattern secret : secrets.values()) {
            hidden = secret.replace(hidden, unescaped, HIDDEN);
        }
        return hidden;
    }

    Header hide(Header header) {
        return new Header(header.name(), isSecret(header) ? hideAll(header.value()) : hide(header.value()));
    }

    /** Whether the header is hidden whatever it holds. */
    static boolean isSecret(Header header) {
        return SECRET_HEADERS.contains(header.name().toLowerCase(Locale.ROOT));
    }

    /** Keeps the scheme of {@code Bearer …} and the name of a cookie, which help a reader and tell nothing. */
    private static String hideAll(String value) {
        int end = value.indexOf(' ');
        return end > 0 && value.substring(0, end).chars().allMatch(Character::isLetter)
                ? value.substring(0, end + 1) + HIDDEN
                : HIDDEN;
    }
}
