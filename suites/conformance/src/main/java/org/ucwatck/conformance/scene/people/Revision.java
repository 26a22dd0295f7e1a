package org.ucwatck.conformance.scene.people;

import java.util.List;
import java.util.stream.StreamSupport;
import org.ucwatck.harness.representation.Resource;
import tools.jackson.databind.JsonNode;

/** The version of a resource, as a link to it shows it: as a number or as text (page WebLinks). */
public final class Revision {
    private Revision() {}

    /** The greatest that the links of the rel show; 1 where they show none, or none that is a number. */
    public static int of(Resource resource, String rel) {
        JsonNode links = resource.json().path("_links").path(rel);
        Iterable<JsonNode> each = links.isArray() ? links.values() : List.of(links);
        return StreamSupport.stream(each.spliterator(), false)
                .map(link -> link.path("revision").asString("1"))
                .filter(text -> text.matches("[0-9]{1,3}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(1);
    }
}
