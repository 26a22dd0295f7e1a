package org.ucwatck.harness.exchange;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The origins that a token may be sent to: that of the target's entrance, and those that the target file names. */
public final class TrustedOrigins {
    private final Set<String> origins;

    /** Hosts are {@code host} (any port) or {@code host:port}. */
    public TrustedOrigins(URI entrance, List<String> hosts) {
        origins = Stream.concat(Stream.of(origin(entrance)), hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean trusts(URI url) {
        return url.getHost() != null
                && (origins.contains(origin(url))
                        || origins.contains(url.getHost().toLowerCase(Locale.ROOT)));
    }

    private static String origin(URI url) {
        int port = url.getPort() >= 0 ? url.getPort() : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        return String.valueOf(url.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
    }
}
