package org.ucwatck.harness.session;

import java.net.URI;
import java.util.Optional;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.auth.Challenge;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.config.TargetConfig.Entrance;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.spec.Format;

/** Walks from the root URL to applications as any client must (page RootURL). */
final class Discovery {
    private static final int MOST_REDIRECTS = 5;

    private final Target target;

    Discovery(Target target) {
        this.target = target;
    }

    Door walk(Trace trace) {
        Entrance entrance = target.config().entrance();
        String url = entrance.url().toString();
        if (entrance instanceof Entrance.Applications) {
            Exchange refused = target.client()
                    .send(UcwaRequest.post(url).about("applications").accept(Format.JSON), trace);
            Door door = new Door(url, "", url, Challenge.of(refused));
            target.granted(
                    target.config().caller(), target.grant(target.config().caller(), door.challenge()));
            return door;
        }
        Exchange root = followRedirects(UcwaRequest.get(url).about("root"), trace);
        String user = link(root, "root", "user");
        Exchange refused =
                target.client().send(UcwaRequest.get(user).about("user").accept(Format.JSON), trace);
        Optional<Challenge> challenge = Challenge.of(refused);
        Secret token = target.grant(target.config().caller(), challenge);
        target.granted(target.config().caller(), token);
        Exchange known = followRedirects(UcwaRequest.get(user).about("user").token(token), trace);
        return new Door(url, user, link(known, "user", "applications"), challenge);
    }

    /** Follows redirect links, and HTTP redirects too, as long as they stay on trusted origins. */
    private Exchange followRedirects(UcwaRequest first, Trace trace) {
        UcwaRequest request = first.accept(Format.JSON);
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Exchange exchange = target.client().send(request, trace);
            Optional<String> redirect = redirect(exchange);
            if (redirect.isEmpty()) {
                return exchange;
            }
            if (!target.origins().trusts(URI.create(redirect.get()))) {
                throw new ArrangementFailed("discovery was redirected to " + redirect.get()
                        + ", whose host is not listed under `hosts:` in the target file; add it there if it belongs"
                        + " to the target");
            }
            request = request.to(redirect.get());
        }
        throw new ArrangementFailed("discovery was redirected more than " + MOST_REDIRECTS + " times");
    }

    private static Optional<String> redirect(Exchange exchange) {
        if (exchange.status() >= 300 && exchange.status() < 400) {
            return exchange.location();
        }
        if (!exchange.succeeded() || exchange.format().isEmpty()) {
            return Optional.empty();
        }
        return read(exchange, "root").link("redirect").flatMap(link -> exchange.resolve(link.href()));
    }

    private static String link(Exchange exchange, String resource, String rel) {
        if (!exchange.succeeded()) {
            throw new ArrangementFailed("GET " + resource + " was not answered 200", exchange);
        }
        return read(exchange, resource)
                .linkOrEmbedded(rel)
                .flatMap(link -> exchange.resolve(link.href()))
                .orElseThrow(() -> new ArrangementFailed("the " + resource + " resource has no link " + rel, exchange));
    }

    private static Resource read(Exchange exchange, String rel) {
        try {
            return Representation.of(exchange, rel).resource();
        } catch (Unreadable e) {
            throw new ArrangementFailed("the " + rel + " resource is unreadable, " + e.getMessage(), exchange);
        }
    }
}
