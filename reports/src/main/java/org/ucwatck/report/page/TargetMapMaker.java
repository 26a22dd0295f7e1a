package org.ucwatck.report.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ucwatck.report.exchange.Address;
import org.ucwatck.report.exchange.Body;
import org.ucwatck.report.output.Printable;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.UriReference;
import org.ucwatck.verdict.log.RunLog;
import tools.jackson.databind.JsonNode;

/** Draws the map of the target from the links in its answers; a resource is known by the rel of the link to it. */
final class TargetMapMaker {
    private static final String ROOT = "root";
    private static final String CHANNEL = "events";
    private static final int MOST = 400;

    private final Map<String, String> rels = new HashMap<>();
    private final Map<String, Set<String>> links = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> requests = new TreeMap<>();

    /** URL of the answer that is read, which its links may be relative to. */
    private String asked = "";

    private TargetMapMaker() {}

    static TargetMap of(RunLog log) {
        TargetMapMaker maker = new TargetMapMaker();
        maker.rels.put(Address.of(log.header().root()), ROOT);
        log.exchanges().forEach(maker::see);
        return maker.map();
    }

    private void see(RecordedExchange exchange) {
        String rel = rels.get(Address.of(exchange));
        if (rel == null) {
            return;
        }
        requests.computeIfAbsent(rel, name -> new TreeMap<>())
                .merge(exchange.request().method(), 1, Integer::sum);
        JsonNode body = Body.of(exchange.response().body());
        asked = exchange.request().url();
        resource(body, rel);
        body.path("sender")
                .values()
                .forEach(sender -> sender.path("events").values().forEach(this::event));
    }

    private void event(JsonNode event) {
        JsonNode link = event.path("link");
        link(CHANNEL, link.path("rel").asString(""), link);
        event.path("_embedded").properties().forEach(each -> resources(CHANNEL, each.getKey(), each.getValue()));
    }

    private void resource(JsonNode resource, String hint) {
        String rel = resource.path("rel").asString(hint);
        if (!rel.equals(hint)) {
            add(hint, rel);
        }
        resource.path("_links").properties().forEach(link -> {
            if (link.getKey().equals("self")) {
                name(link.getValue(), rel);
            } else {
                link(rel, link.getKey(), link.getValue());
            }
        });
        resource.path("_embedded").properties().forEach(each -> resources(rel, each.getKey(), each.getValue()));
    }

    /** The resources that are embedded under a name: one, or an array of them. */
    private void resources(String from, String rel, JsonNode embedded) {
        add(from, rel);
        if (embedded.isArray()) {
            embedded.values().forEach(each -> resource(each, rel));
        } else {
            resource(embedded, rel);
        }
    }

    private void link(String from, String rel, JsonNode link) {
        if (Set.of("next", "prev", "").contains(rel)) {
            return;
        }
        add(from, rel);
        if (link.isArray()) {
            link.values().forEach(each -> name(each, rel));
        } else {
            name(link, rel);
        }
    }

    private void name(JsonNode link, String rel) {
        String href = link.path("href").asString("");
        if (!href.isEmpty() && !href.startsWith("data:")) {
            rels.putIfAbsent(Address.of(UriReference.resolve(asked, href).orElse(href)), rel);
        }
    }

    private void add(String from, String to) {
        if (links.size() < MOST && !from.equals(to)) {
            links.computeIfAbsent(from, name -> new TreeSet<>()).add(to);
        }
    }

    /** Each kind of resource stands under the one that is nearest to the root. */
    private TargetMap map() {
        Map<String, List<String>> children = new LinkedHashMap<>();
        Set<String> seen = new TreeSet<>(Set.of(ROOT));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String rel = open.remove();
            for (String next : links.getOrDefault(rel, Set.of())) {
                if (seen.size() < MOST && seen.add(next)) {
                    children.computeIfAbsent(rel, name -> new ArrayList<>()).add(next);
                    open.add(next);
                }
            }
        }
        boolean empty = seen.size() == 1 && requests.isEmpty();
        return new TargetMap(empty ? List.of() : List.of(node(ROOT, children)), seen.size(), requests.size());
    }

    private TargetMap.Node node(String rel, Map<String, List<String>> children) {
        List<String> own = children.getOrDefault(rel, List.of());
        List<String> back = links.getOrDefault(rel, Set.of()).stream()
                .filter(next -> !own.contains(next))
                .map(Printable::line)
                .toList();
        return new TargetMap.Node(
                Printable.line(rel),
                requests(rel),
                back,
                own.stream().map(next -> node(next, children)).toList());
    }

    private String requests(String rel) {
        return requests.getOrDefault(rel, Map.of()).entrySet().stream()
                .map(method -> method.getKey() + " ×" + method.getValue())
                .map(Printable::line)
                .collect(Collectors.joining(", "));
    }
}
