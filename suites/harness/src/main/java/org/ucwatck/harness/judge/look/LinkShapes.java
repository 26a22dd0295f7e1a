package org.ucwatck.harness.judge.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Links that no page documents are links all the same; the schema of the page judges the others. */
public final class LinkShapes {
    private LinkShapes() {}

    /** What is wrong with the shape of the links of the resource, in JSON; XML has a schema for all of them. */
    public static List<Complaint> of(Nested nested) {
        JsonNode links = nested.json().path("_links");
        List<Complaint> complaints = new ArrayList<>();
        if (!links.isMissingNode() && !links.isObject() && nested.rel().isEmpty()) {
            complaints.add(new Complaint(
                    "_links that is an object of links by their rels",
                    nested.words() + " with " + Value.words(links) + " as _links"));
        }
        for (Map.Entry<String, JsonNode> link : links.properties()) {
            if (!link.getKey().equals("self") && !nested.isDocumentedLink(link.getKey())) {
                each(link.getValue()).forEach(value -> judge(nested, link.getKey(), value, complaints));
            }
        }
        return complaints;
    }

    private static Iterable<JsonNode> each(JsonNode oneOrMany) {
        return oneOrMany.isArray() ? oneOrMany : List.of(oneOrMany);
    }

    private static void judge(Nested nested, String rel, JsonNode link, List<Complaint> complaints) {
        String place = "link " + rel + " of " + nested.words();
        if (!link.isObject()) {
            complaints.add(new Complaint("a link that is an object with an href", place + " is " + Value.words(link)));
        } else if (!link.path("href").isString()) {
            complaints.add(new Complaint(
                    "a link that is an object with an href",
                    place
                            + (link.has("href")
                                    ? " has " + Value.words(link.path("href")) + " as href"
                                    : " has no href")));
        } else if (link.has("title") && !link.path("title").isString()) {
            complaints.add(new Complaint(
                    "a link whose title is text", place + " has " + Value.words(link.path("title")) + " as title"));
        }
    }
}
