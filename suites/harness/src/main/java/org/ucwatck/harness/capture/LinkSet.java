package org.ucwatck.harness.capture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ucwatck.harness.judge.look.Rels;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.verdict.exchange.UriReference;
import tools.jackson.databind.JsonNode;

/** All links of a body, however deep, as absolute http or https URLs, each with the rel of what it leads to. */
final class LinkSet {
    static final LinkSet EMPTY = new LinkSet("");

    private static final String EVENTS = "events";
    private static final Pattern HTTP = Pattern.compile("https?://[^/?#].*", Pattern.DOTALL);

    /** They lead along a list, or along the channel, and say nothing of what is there. */
    private static final Set<String> ALONG =
            Set.of("next", "prev", "previous", "first", "last", "more", "resume", "resync");

    private final String base;
    private final Set<Link> links = new LinkedHashSet<>();
    private final Set<Link> own = new LinkedHashSet<>();
    private Optional<String> self = Optional.empty();

    private LinkSet(String base) {
        this.base = base;
    }

    /** The links of a body that says of itself that it is of this rel. */
    static LinkSet of(Representation body, String rel) {
        LinkSet set = new LinkSet(body.base());
        JsonNode json = body.json();
        set.self = set.resolved(json.path("_links").path("self"));
        if (rel.equals(EVENTS)) {
            json.path("_links").values().forEach(link -> set.add(EVENTS, link));
            json.path("sender").values().forEach(set::sender);
        } else {
            set.resource(json, rel, set.own);
        }
        return set;
    }

    List<Link> all() {
        return List.copyOf(links);
    }

    /** What the answer says of itself, where nobody else names what is there. */
    List<Link> own() {
        return List.copyOf(own);
    }

    /** The self link of the outermost resource. */
    Optional<String> self() {
        return self;
    }

    private void sender(JsonNode sender) {
        add(sender.path("rel").asString(""), sender);
        for (JsonNode event : sender.path("events").values()) {
            add(event.path("link").path("rel").asString(""), event.path("link"));
            add(event.path("in").path("rel").asString(""), event.path("in"));
            event.path("_embedded").properties().forEach(each -> each(each.getValue())
                    .forEach(child -> resource(child, each.getKey(), links)));
        }
    }

    /** What is embedded is named by its key as by a link; what stands outermost is named by itself alone. */
    private void resource(JsonNode resource, String name, Set<Link> selves) {
        boolean outermost = selves != links;
        String rel = outermost || !Rels.isKnown(name) ? resource.path("rel").asString(name) : name;
        resource.path("_links").properties().forEach(link -> {
            boolean self = link.getKey().equals("self") || link.getKey().equals("redirect") && rel.equals("root");
            String leadsTo = self ? rel : ALONG.contains(link.getKey()) ? "" : link.getKey();
            each(link.getValue()).forEach(one -> add(self ? selves : links, leadsTo, one));
        });
        resource.path("_embedded").properties().forEach(member -> each(member.getValue())
                .forEach(child -> resource(child, member.getKey(), links)));
    }

    private void add(String rel, JsonNode link) {
        add(links, rel, link);
    }

    private void add(Set<Link> to, String rel, JsonNode link) {
        resolved(link).ifPresent(url -> to.add(new Link(rel, url)));
    }

    private Optional<String> resolved(JsonNode link) {
        return Optional.of(link.path("href").asString(""))
                .filter(href -> !href.isEmpty())
                .flatMap(href -> UriReference.resolve(base, href))
                .filter(url -> HTTP.matcher(url).matches())
                .map(url -> url.split("#", 2)[0]);
    }

    private static List<JsonNode> each(JsonNode oneOrMany) {
        return oneOrMany.isArray() ? new ArrayList<>(oneOrMany.values()) : List.of(oneOrMany);
    }
}
