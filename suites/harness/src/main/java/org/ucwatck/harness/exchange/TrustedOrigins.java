package org.ucwatck.harness.exchange;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The origins that a token may be sent to: that of the target's entrance, and those that the target file names. */
public final class TrustedOrigins {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Set<String> origins;
    private final String entranceHost;
    private final List<String> hosts;

    /** Hosts are {@code host} (any port) or {@code host:port}. */
    public TrustedOrigins(URI entrance, List<String> hosts) {
        this.entranceHost = host(entrance);
        this.hosts = List.copyOf(hosts);
        origins = Stream.concat(entrances(entrance), hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean trusts(URI url) {
        return url.getHost() != null
                && (origins.contains(origin(url))
                        || origins.contains(url.getHost().toLowerCase(Locale.ROOT)));
    }

    /**
     * Whether discovery may be redirected there: to where a token may go, and anywhere on the host of the entrance, since
     * what discovery asks there carries no token.
     */
    public boolean mayFollow(URI url) {
        return url.getHost() != null && (trusts(url) || host(url).equals(entranceHost));
    }

    /** The line of the target file that makes the origin of the URL one of those. */
    public String lineFor(URI url) {
        boolean usual = port(url) == HTTPS || port(url) == HTTP;
        return Stream.concat(hosts.stream(), Stream.of(usual ? host(url) : origin(url)))
                .collect(Collectors.joining(", ", "`hosts: [", "]`"));
    }

    /** A server that is entered by plain http usually sends its clients on to https (page RootURL). */
    private static Stream<String> entrances(URI entrance) {
        return port(entrance) == HTTP
                ? Stream.of(origin(entrance), host(entrance) + ":" + HTTPS)
                : Stream.of(origin(entrance));
    }

    private static String origin(URI url) {
        return host(url) + ":" + port(url);
    }

    private static String host(URI url) {
        return String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : "https".equalsIgnoreCase(url.getScheme()) ? HTTPS : HTTP;
    }
}
