package org.ucwatck.harness.config;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms that texts in a target file must have. */
final class Form {
    private static final String HOST = "(?:\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,63}");
    private static final Pattern ORIGIN = Pattern.compile("(?:(?i:https?)://)?" + HOST + "\\.?(?::([0-9]{1,5}))?");
    private static final Pattern SIP =
            Pattern.compile("sips?:[^\\s@:;?<>\"]+@" + HOST + "(?::[0-9]{1,5})?(?:[;?][^\\s<>\"]*)?");
    private static final Pattern MEETING =
            Pattern.compile("(?i)sips?:[^\\s@:;?<>\"]+@" + HOST + ";gruu;opaque=app:conf:focus:id:([A-Za-z0-9]+)");
    private static final Pattern TEL = Pattern.compile("tel:\\+[0-9]{1,15}(?:;[^\\s<>\";]+)*");
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,7}(?:\\.[0-9]{1,9})?)(ms|s|m|h)");
    private static final Pattern BYTES = Pattern.compile("([0-9]{1,9})(B|KiB|MiB|GiB)");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,7}");
    private static final Duration LONGEST = Duration.ofHours(1);

    private Form() {}

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static boolean isSip(String text) {
        return SIP.matcher(text).matches();
    }

    /** The id in the URI of a meeting (page AuthenticationInUCWA, anonymous meeting grant type); empty for any other text. */
    static Optional<String> conferenceId(String text) {
        Matcher matcher = MEETING.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static boolean isTel(String text) {
        return TEL.matcher(text).matches();
    }

    /** {@code host} or {@code host:port}, perhaps behind {@code http://} or {@code https://}. */
    static boolean isOrigin(String text) {
        Matcher matcher = ORIGIN.matcher(text);
        return matcher.matches() && (matcher.group(1) == null || isPort(Integer.parseInt(matcher.group(1))));
    }

    /** An origin with its scheme, {@code https://host} or {@code https://host:port}. */
    static boolean isWholeOrigin(String text) {
        return text.matches("(?i)https?://.*") && isOrigin(text);
    }

    /** A time with its unit, such as {@code 300ms}, {@code 1.5s} or {@code 2m}: at least 1 ms, at most an hour. */
    static Optional<Duration> duration(String text) {
        return time(text).filter(time -> time.compareTo(LONGEST) <= 0);
    }

    /** The same, but as long as anybody likes, also in hours. */
    static Optional<Duration> time(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal milliseconds = new BigDecimal(matcher.group(1))
                .multiply(BigDecimal.valueOf(
                        switch (matcher.group(2)) {
                            case "ms" -> 1L;
                            case "s" -> 1_000L;
                            case "m" -> 60_000L;
                            default -> 3_600_000L;
                        }));
        return isWhole(milliseconds) && milliseconds.signum() > 0
                ? Optional.of(Duration.ofMillis(milliseconds.longValueExact()))
                : Optional.empty();
    }

    /** The suite waits for whole milliseconds; less would be rounded to something that nobody wrote. */
    private static boolean isWhole(BigDecimal milliseconds) {
        return milliseconds.stripTrailingZeros().scale() <= 0;
    }

    /** A size with its unit, such as {@code 512B}, {@code 64KiB}, {@code 4MiB} or {@code 1GiB}: more than nothing. */
    static Optional<Long> bytes(String text) {
        Matcher matcher = BYTES.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int steps = List.of("B", "KiB", "MiB", "GiB").indexOf(matcher.group(2));
        return Optional.of(Long.parseLong(matcher.group(1)) << (10 * steps)).filter(bytes -> bytes > 0);
    }

    /** A whole number of up to seven digits. */
    static Optional<Integer> count(String text) {
        return COUNT.matcher(text).matches() ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /** What is wrong with a text that should be an absolute http or https URL; empty when nothing is. */
    static Optional<String> objectionToUrl(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            String blank = text.chars().anyMatch(Character::isWhitespace) ? " (it holds a blank)" : "";
            return Optional.of("is not a URL" + blank);
        }
        if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
            return Optional.of("is not an absolute http or https URL");
        }
        if (uri.getRawUserInfo() != null
                || String.valueOf(uri.getRawAuthority()).contains("@")) {
            return Optional.of("holds a user name or password; those belong under accounts");
        }
        if (uri.getHost() == null || (uri.getPort() != -1 && !isPort(uri.getPort()))) {
            return Optional.of("has no valid host or port");
        }
        return Optional.ofNullable(uri.getRawFragment()).map(fragment -> "has a fragment (#…), which is never sent");
    }

    private static boolean isPort(int port) {
        return port >= 1 && port <= 65_535;
    }
}
