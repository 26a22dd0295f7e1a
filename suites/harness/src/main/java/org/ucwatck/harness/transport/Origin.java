package org.ucwatck.harness.transport;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scheme, host and port of a URL (RFC 6454), in a form that can be compared: lower case, the port always there, an IPv6
 * address written one way.
 */
record Origin(String scheme, String host, int port) {
    static final String HTTP = "http";
    static final String HTTPS = "https";

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int MOST_PORT = 65_535;
    private static final Pattern URL = Pattern.compile("(?i)(https?)://([^/?#]*)(?:[/?#].*)?", Pattern.DOTALL);

    /** The origin of an absolute http or https URL; empty when nothing may be sent there, see {@link #objection}. */
    static Optional<Origin> of(String url) {
        Matcher parts = URL.matcher(url);
        return parts.matches() && objectionTo(parts.group(2)).isEmpty()
                ? Optional.of(of(parts.group(1).toLowerCase(Locale.ROOT), server(parts.group(2))))
                : Optional.empty();
    }

    /** Why nothing may be sent to the URL whatever the target file says; empty text for nothing. */
    static String objection(String url) {
        Matcher parts = URL.matcher(url);
        return parts.matches() ? objectionTo(parts.group(2)) : "it is no http or https URL with a host";
    }

    private static Origin of(String scheme, URI server) {
        int usual = scheme.equals(HTTPS) ? HTTPS_PORT : HTTP_PORT;
        return new Origin(scheme, host(server.getHost()), server.getPort() < 0 ? usual : server.getPort());
    }

    /** RFC 9110 (4.2.4): a user name in such a URL is an error, and perhaps there to hide where it leads. */
    private static String objectionTo(String authority) {
        if (authority.contains("@")) {
            return "it holds a user name, which no http or https URL may; no entry under `hosts:` allows it";
        }
        URI server = server(authority);
        return server.getHost() == null || server.getPort() == 0 || server.getPort() > MOST_PORT
                ? "it has no valid host and port"
                : "";
    }

    private static URI server(String authority) {
        try {
            return new URI(HTTP + "://" + authority + "/");
        } catch (URISyntaxException e) {
            return URI.create("/");
        }
    }

    /** The host in lower case; an address in brackets in the only form that Java writes. */
    static String host(String written) {
        String host = written.toLowerCase(Locale.ROOT);
        if (!host.startsWith("[") || host.contains("%")) {
            return host;
        }
        try {
            return InetAddress.getByName(host) instanceof Inet6Address address
                    ? "[" + address.getHostAddress() + "]"
                    : host;
        } catch (UnknownHostException e) {
            return host;
        }
    }

    boolean isPlain() {
        return scheme.equals(HTTP);
    }

    /** The host and, unless it is the usual one of the scheme, the port: an entry under {@code hosts:}. */
    String entry() {
        return port == (isPlain() ? HTTP_PORT : HTTPS_PORT) ? host : host + ":" + port;
    }

    @Override
    public String toString() {
        return scheme + "://" + entry();
    }
}
