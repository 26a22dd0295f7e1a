package org.ucwatck.harness.judge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The hrefs of a body, wherever the pages have links; what stands elsewhere is for whoever put it there. */
final class Hrefs {
    private static final Set<String> PLACES = Set.of("_links", "_embedded", "sender", "events", "link", "in");

    private Hrefs() {}

    /** Looks through a resource, an error or a page of the event channel. */
    static void collectBroken(JsonNode json, List<String> broken) {
        each(json).forEach(object -> object.propertyStream()
                .filter(entry -> PLACES.contains(entry.getKey()))
                .forEach(entry -> {
                    boolean byRel = entry.getKey().startsWith("_");
                    JsonNode value = entry.getValue();
                    Stream<JsonNode> found = byRel ? value.valueStream() : Stream.of(value);
                    found.forEach(one -> look(one, broken));
                }));
    }

    private static void look(JsonNode json, List<String> broken) {
        each(json)
                .filter(one -> one.path("href").isString())
                .forEach(one -> check(one.path("href").asString(), broken));
        collectBroken(json, broken);
    }

    private static Stream<JsonNode> each(JsonNode oneOrMany) {
        return oneOrMany.isArray() ? oneOrMany.valueStream() : Stream.of(oneOrMany);
    }

    /** A data URI is not taken apart: its content is for whoever uses it. */
    static boolean isReference(String href) {
        if (href.startsWith("data:")) {
            return true;
        }
        try {
            return !href.isEmpty() && new URI(href).toString().equals(href);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void check(String href, List<String> broken) {
        if (!isReference(href)) {
            broken.add(href);
        }
    }
}
