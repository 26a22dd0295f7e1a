package org.ucwatck.conformance.scene;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.rules.Capability;
import org.ucwatck.spec.rules.Capability.Sign;

/** The resources of the application whose links show capabilities, each asked for once. */
public final class Places {
    private final CheckContext context;
    private final Map<String, Optional<Resource>> seen = new HashMap<>();
    private final Map<String, Integer> refused = new HashMap<>();
    private final Set<String> hidden = new TreeSet<>();

    public Places(CheckContext context) {
        this.context = context;
    }

    /** Whether the link is there; a resource that the application does not lead to shows nothing. */
    public boolean show(Sign sign) {
        return seen.computeIfAbsent(sign.on(), this::look)
                .filter(resource -> resource.linkOrEmbedded(sign.link()).isPresent())
                .isPresent();
    }

    /** Whether a place that would show the capability could not be read, so that nobody can tell. */
    public boolean hide(Capability capability) {
        boolean unread = capability.shown().stream().anyMatch(sign -> refused.containsKey(sign.on()));
        if (unread) {
            hidden.add(capability.name());
        }
        return unread;
    }

    /** Throws ArrangementFailed when a claim could not be judged for a place that could not be read. */
    public void requireReadable() {
        if (!hidden.isEmpty()) {
            throw new ArrangementFailed("nobody can tell whether the server shows " + String.join(", ", hidden)
                    + ": answers to GET were " + refused);
        }
    }

    private Optional<Resource> look(String rel) {
        Resource application = context.session().application();
        Optional<String> url = application.linkOrEmbedded(rel).map(Link::href).map(context.session()::resolve);
        if (url.isEmpty()) {
            return embedded(rel);
        }
        Exchange got = context.send(context.session().get(url.get()).about(rel));
        Optional<Resource> read =
                got.succeeded() ? context.read(got, rel).map(Representation::resource) : embedded(rel);
        if (read.isEmpty() || !got.succeeded()) {
            refused.put(rel, got.status());
        }
        return read;
    }

    /** As the application embeds it, which shows its links as well as the resource itself would. */
    private Optional<Resource> embedded(String rel) {
        return context.session().application().embedded(rel).stream().findFirst();
    }
}
