package org.ucwatck.verdict.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URI reference, resolved as RFC 3986 (5.2) says and written in one way. {@link URI#resolve} follows the older RFC 2396: it makes {@code
 * http://hx} of {@code x} at {@code http://h}, and loses the last segment before {@code ?a=1}.
 */
public final class UriReference {
    /** RFC 3986, appendix B. */
    private static final Pattern PARTS =
            Pattern.compile("(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");

    /** User information, host, port, and the rest. */
    private static final Pattern AUTHORITY =
            Pattern.compile("//((?:[^/?#]*@)?)([^/?#@]*?)((?::[0-9]*)?)((?:[/?#].*)?)", Pattern.DOTALL);

    /** An absolute path, with a query or none, that needs no second look: nothing is escaped in it, and no segment begins with a dot. */
    private static final Pattern PLAIN_PATH =
            Pattern.compile("(?:/(?![/.])[\\w~:@!$&'()*+,;=.-]*+)++(?:\\?[\\w~:@!$&'()*+,;=./-]*+)?");

    private static final Map<String, String> USUAL_PORTS = Map.of("http", "80", "https", "443");

    private UriReference() {}

    /**
     * Where the reference leads when it stands in what the base URL answered: an absolute URI of any scheme; empty when the
     * reference is empty or no URI reference, or is relative to a base that is no absolute URL.
     */
    public static Optional<String> resolve(String base, String reference) {
        if (PLAIN_PATH.matcher(reference).matches()) {
            return from(base).map(from -> normal(from.group(1), "//" + from.group(2)) + reference);
        }
        Matcher given = PARTS.matcher(reference);
        if (reference.isEmpty() || !isLegal(reference) || !given.matches()) {
            return Optional.empty();
        }
        if (given.group(1) != null) {
            return Optional.of(given.group(2) == null ? reference : normal(given.group(1), relative(given, given)));
        }
        return from(base).map(from -> normal(from.group(1), relative(from, given)));
    }

    /** Scheme, host and port of an absolute URL as they are written; empty text for any other reference. */
    public static String origin(String url) {
        return from(url).map(from -> from.group(1) + "://" + from.group(2)).orElse("");
    }

    /** The parts of an absolute URL. */
    private static Optional<Matcher> from(String base) {
        Matcher from = PARTS.matcher(base);
        return from.matches() && from.group(1) != null && from.group(2) != null ? Optional.of(from) : Optional.empty();
    }

    /**
     * The same URL in the one way in which it is compared (RFC 3986, 6.2.2.1 and 6.2.3): scheme and host in lower case,
     * and without the port that the scheme has anyway. What a server escapes is left as it escapes it.
     */
    private static String normal(String scheme, String rest) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        Matcher parts = AUTHORITY.matcher(rest);
        if (!parts.matches()) {
            return lower + ":" + rest;
        }
        boolean usual =
                parts.group(3).length() <= 1 || parts.group(3).equals(":" + USUAL_PORTS.getOrDefault(lower, ""));
        return lower + "://" + parts.group(1) + parts.group(2).toLowerCase(Locale.ROOT) + (usual ? "" : parts.group(3))
                + parts.group(4);
    }

    private static boolean isLegal(String reference) {
        try {
            return !new URI(reference).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String relative(Matcher from, Matcher given) {
        String fragment = part("#", given.group(5));
        if (given.group(2) != null) {
            return "//" + given.group(2) + withoutDots(given.group(3)) + part("?", given.group(4)) + fragment;
        }
        String authority = "//" + from.group(2);
        if (given.group(3).isEmpty()) {
            String query = given.group(4) == null ? from.group(4) : given.group(4);
            return authority + from.group(3) + part("?", query) + fragment;
        }
        return authority + withoutDots(merged(from.group(3), given.group(3))) + part("?", given.group(4)) + fragment;
    }

    private static String part(String mark, @Nullable String text) {
        return text == null ? "" : mark + text;
    }

    private static String merged(String base, String path) {
        if (path.startsWith("/")) {
            return path;
        }
        return base.isEmpty() ? "/" + path : base.substring(0, base.lastIndexOf('/') + 1) + path;
    }

    /** RFC 3986, 5.2.4. */
    private static String withoutDots(String path) {
        if (!path.startsWith("/")) {
            return path;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if (segments[i].equals("..")) {
                kept.pollLast();
            }
            if (!segments[i].equals("..") && !segments[i].equals(".")) {
                kept.addLast(segments[i]);
            } else if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }
}
