package org.ucwatck.harness.judge.look;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The hrefs of a body where links stand, however deep; what merely looks like one in a vendor's own property is none. */
public final class Hrefs {
    /** What no URI can hold (RFC 3986): other characters, and a percent sign without two digits. */
    private static final Pattern ILLEGAL =
            Pattern.compile("[^A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})");

    private static final String DATA = "data:";

    private Hrefs() {}

    /** All hrefs of a resource or of a page of events. */
    public static List<String> of(JsonNode body) {
        List<String> hrefs = new ArrayList<>();
        collect(body, hrefs);
        body.path("sender").values().forEach(sender -> {
            href(sender, hrefs);
            sender.path("events").values().forEach(event -> event(event, hrefs));
        });
        return hrefs;
    }

    private static void event(JsonNode event, List<String> hrefs) {
        href(event.path("link"), hrefs);
        href(event.path("in"), hrefs);
        collect(event, hrefs);
    }

    private static void collect(JsonNode resource, List<String> hrefs) {
        resource.path("_links").values().forEach(link -> each(link).forEach(one -> href(one, hrefs)));
        resource.path("_embedded").values().forEach(child -> each(child).forEach(one -> collect(one, hrefs)));
    }

    private static Iterable<JsonNode> each(JsonNode oneOrMany) {
        return oneOrMany.isArray() ? oneOrMany : List.of(oneOrMany);
    }

    private static void href(JsonNode link, List<String> hrefs) {
        if (link.path("href").isString()) {
            hrefs.add(link.path("href").asString());
        }
    }

    /** A data URI has a comma before its data (RFC 2397); the data is for whoever uses it. */
    public static boolean isReference(String href) {
        if (href.regionMatches(true, 0, DATA, 0, DATA.length())) {
            return href.contains(",") && !ILLEGAL.matcher(href).find();
        }
        try {
            return !href.isEmpty() && new URI(href).toString().equals(href);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
