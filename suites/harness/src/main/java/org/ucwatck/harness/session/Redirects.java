package org.ucwatck.harness.session;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.TrustedOrigins;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Unreadable;

/**
 * Follows where discovery is sent, by HTTP or by a link redirect (page RootURL, authenticated user flow), as long as that
 * stays on the host of the entrance or on origins that the target file names, and never from https to http.
 */
public final class Redirects {
    private static final int MOST = 10;
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private final TrustedOrigins origins;
    private final String rule;

    /** Redirects of a resource whose page the rule belongs to. */
    public Redirects(TrustedOrigins origins, String rule) {
        this.origins = origins;
        this.rule = rule;
    }

    /** Sends a request, and waits for its answer. */
    public interface Sender {
        Exchange send(UcwaRequest request);
    }

    /**
     * Where a chain of redirects ended.
     *
     * @param last the answer that redirects no further
     * @param hops the answers before it, in order
     */
    public record End(Exchange last, List<Exchange> hops) {
        public End {
            hops = List.copyOf(hops);
        }

        /** Each hop in words, for the report. */
        public List<String> words() {
            return hops.stream().map(Redirects::words).toList();
        }
    }

    /** Follows 3xx answers only. */
    public End followHttp(UcwaRequest first, Sender sender) {
        return follow(
                first, sender, exchange -> isRedirect(exchange) ? Optional.of(location(exchange)) : Optional.empty());
    }

    /** Follows 3xx answers, and links redirect too. */
    public End follow(UcwaRequest first, Sender sender) {
        return follow(
                first, sender, exchange -> isRedirect(exchange) ? Optional.of(location(exchange)) : link(exchange));
    }

    private interface Target {
        Optional<String> of(Exchange exchange);
    }

    private End follow(UcwaRequest first, Sender sender, Target target) {
        Set<String> seen = new LinkedHashSet<>(Set.of(first.url()));
        List<Exchange> hops = new ArrayList<>();
        UcwaRequest request = first;
        while (true) {
            Exchange exchange = sender.send(request);
            Optional<String> next = target.of(exchange);
            if (next.isEmpty()) {
                return new End(exchange, hops);
            }
            hops.add(exchange);
            require(exchange, next.get());
            if (!seen.add(next.get())) {
                throw ArrangementFailed.broken(
                        rule, "redirects that lead to an answer", "a redirect back to " + next.get(), exchange);
            }
            if (hops.size() > MOST) {
                throw new ArrangementFailed(
                        "redirected more than " + MOST + " times, further than this suite follows", exchange);
            }
            request = request.to(next.get());
        }
    }

    private void require(Exchange exchange, String next) {
        URI from = URI.create(exchange.request().url());
        URI to = URI.create(next);
        if (!origins.mayFollow(to)) {
            throw new ArrangementFailed(
                    "redirected to " + next + ", where nothing was sent: if that host belongs to the target, write "
                            + origins.lineFor(to) + " in the target file",
                    exchange);
        }
        if (scheme(from).equals("https") && scheme(to).equals("http")) {
            throw new ArrangementFailed("redirected from https to " + next + ", which is not followed", exchange);
        }
    }

    private String location(Exchange exchange) {
        return exchange.location()
                .filter(url -> Set.of("http", "https").contains(scheme(URI.create(url))))
                .filter(url -> URI.create(url).getHost() != null)
                .map(Redirects::withoutFragment)
                .orElseThrow(() -> ArrangementFailed.broken(
                        rule,
                        "a redirect with a Location that is an http or https URL",
                        "HTTP " + exchange.status()
                                + exchange.header("Location")
                                        .map(it -> " with Location '" + it + "'")
                                        .orElse(" without Location"),
                        exchange));
    }

    private static String withoutFragment(String url) {
        return url.replaceFirst("#.*", "");
    }

    private static Optional<String> link(Exchange exchange) {
        if (!exchange.succeeded()
                || exchange.format().isEmpty()
                || exchange.body().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Representation.of(exchange, "root")
                    .resource()
                    .link("redirect")
                    .flatMap(link -> exchange.resolve(link.href()));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private static boolean isRedirect(Exchange exchange) {
        return exchange.answered() && STATUSES.contains(exchange.status());
    }

    private static String scheme(URI url) {
        return String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    }

    private static String words(Exchange hop) {
        return isRedirect(hop)
                ? "HTTP " + hop.status() + " to " + hop.location().orElse("")
                : "a link redirect";
    }
}
