package org.ucwatck.harness.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.OriginRefused;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Unreadable;

/**
 * Follows where discovery is sent, by HTTP or by a link redirect (page RootURL, authenticated user flow), as long as that
 * stays on origins that the target file names, and never from https to http.
 */
public final class Redirects {
    private static final int MOST = 10;
    private static final String HTTPS = "https:";
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private final String rule;

    /** Redirects of a resource whose page the rule belongs to. */
    public Redirects(String rule) {
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
            Exchange exchange = send(request, hops, sender);
            Optional<String> next = target.of(exchange);
            if (next.isEmpty()) {
                return new End(exchange, hops);
            }
            hops.add(exchange);
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

    private static Exchange send(UcwaRequest request, List<Exchange> hops, Sender sender) {
        if (hops.isEmpty()) {
            return sender.send(request);
        }
        Exchange from = hops.get(hops.size() - 1);
        if (isSecure(from.request().url()) && !isSecure(request.url())) {
            throw notFollowed(request, "it leads from https to http, where this suite sends nothing", from);
        }
        try {
            return sender.send(request);
        } catch (OriginRefused e) {
            throw notFollowed(request, e.objection(), from);
        }
    }

    private static ArrangementFailed notFollowed(UcwaRequest request, String why, Exchange from) {
        return new ArrangementFailed("redirected to " + request.url() + ", where nothing was sent: " + why, from);
    }

    private String location(Exchange exchange) {
        return exchange.header("Location")
                .flatMap(exchange::httpUrl)
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

    private Optional<String> link(Exchange exchange) {
        if (!exchange.succeeded()
                || exchange.format().isEmpty()
                || exchange.body().isEmpty()) {
            return Optional.empty();
        }
        Optional<Link> link;
        try {
            link = Representation.of(exchange, "root").resource().link("redirect");
        } catch (Unreadable e) {
            return Optional.empty();
        }
        return link.filter(it -> exchange.resolve(it.href()).isPresent()).map(it -> url(exchange, it));
    }

    private String url(Exchange exchange, Link link) {
        return exchange.httpUrl(link.href())
                .map(Redirects::withoutFragment)
                .orElseThrow(() -> ArrangementFailed.broken(
                        rule,
                        "a link redirect that leads to an http or https URL",
                        "href '" + link.href() + "'",
                        exchange));
    }

    private static boolean isRedirect(Exchange exchange) {
        return exchange.answered() && STATUSES.contains(exchange.status());
    }

    private static boolean isSecure(String url) {
        return url.regionMatches(true, 0, HTTPS, 0, HTTPS.length());
    }

    private static String words(Exchange hop) {
        return isRedirect(hop)
                ? "HTTP " + hop.status() + " to " + hop.location().orElse("")
                : "a link redirect";
    }
}
