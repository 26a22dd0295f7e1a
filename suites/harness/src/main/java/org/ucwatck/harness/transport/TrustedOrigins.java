package org.ucwatck.harness.transport;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The origins that the target file names: that of the target's entrance, and its {@code hosts:}. Nothing goes elsewhere. */
public final class TrustedOrigins {
    private static final int ANY = -1;

    private final boolean plain;
    private final List<Named> named;
    private final List<String> hosts;

    /**
     * What an entry means.
     *
     * @param scheme http, https, or empty text where the entry has none
     * @param port the port, or {@link #ANY}
     */
    private record Named(String scheme, String host, int port) {
        private static final Pattern ENTRY = Pattern.compile("(?i)(?:(https?)://)?(\\[[^]]*]|[^:]*)(?::([0-9]{1,5}))?");

        static Named of(String entry) {
            Matcher parts = ENTRY.matcher(entry);
            if (!parts.matches()) {
                throw new IllegalArgumentException(entry);
            }
            return new Named(
                    parts.group(1) == null ? "" : parts.group(1).toLowerCase(Locale.ROOT),
                    Origin.host(parts.group(2)),
                    parts.group(3) == null ? ANY : Integer.parseInt(parts.group(3)));
        }

        boolean names(Origin origin) {
            return host.equals(origin.host())
                    && (port == ANY || port == origin.port())
                    && (scheme.isEmpty() || scheme.equals(origin.scheme()));
        }

        /** Whether this leads by plain http to the host, from where https may be gone on to at any port. */
        boolean leadsOnTo(Origin origin) {
            return !scheme.equals(Origin.HTTPS) && !origin.isPlain() && host.equals(origin.host());
        }
    }

    /**
     * The origins of a target.
     *
     * @param entrance where the run begins
     * @param hosts each {@code host}, {@code host:port}, or one of them behind {@code http://} or {@code https://}
     */
    public TrustedOrigins(URI entrance, List<String> hosts) {
        Origin first = Origin.of(entrance.toString()).orElseThrow(() -> new IllegalArgumentException("" + entrance));
        this.plain = first.isPlain();
        this.hosts = List.copyOf(hosts);
        this.named = Stream.concat(
                        Stream.of(new Named(first.scheme(), first.host(), first.port())),
                        hosts.stream().map(Named::of))
                .toList();
    }

    /** The origin of a URL in one form, so that it can be compared; empty when the URL has none. */
    public static Optional<String> originOf(String url) {
        return Origin.of(url).map(Origin::toString);
    }

    /** What is known of traffic that others recorded: nothing, so that a URL may lead to any host. */
    public static UnaryOperator<String> ofRecordings() {
        return Origin::objection;
    }

    /** Whether the target file names the origin of the URL. */
    public boolean trusts(URI url) {
        return Origin.of(url.toString()).filter(this::trusts).isPresent();
    }

    boolean trusts(Origin origin) {
        return isWithin(origin)
                && named.stream().anyMatch(each -> each.names(origin) || (plain && each.leadsOnTo(origin)));
    }

    /** Whether the scheme may be used: from an https entrance no way leads to plain http. */
    boolean isWithin(Origin origin) {
        return plain || !origin.isPlain();
    }

    /** Why nothing is sent to the URL, and the cure where there is one; empty text where something may be. */
    public String objection(String url) {
        String objection = Origin.objection(url);
        if (!objection.isEmpty()) {
            return objection;
        }
        Origin origin = Origin.of(url).orElseThrow();
        if (!isWithin(origin)) {
            return "it leads from https to http, where this suite sends nothing";
        }
        return trusts(origin)
                ? ""
                : "the target file does not name its origin, " + origin + "; if that belongs to the target, write "
                        + lineFor(origin) + " in the target file";
    }

    private String lineFor(Origin origin) {
        return Stream.concat(hosts.stream(), Stream.of(origin.entry()))
                .map(entry -> entry.startsWith("[") ? '"' + entry + '"' : entry)
                .collect(Collectors.joining(", ", "`hosts: [", "]`"));
    }
}
