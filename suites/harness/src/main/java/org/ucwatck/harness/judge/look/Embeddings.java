package org.ucwatck.harness.judge.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What resources promise of those that they embed (page PayloadFormat, embedded resource format). */
public final class Embeddings {
    private static final String RESOURCES =
            "_embedded that is an object of resources, or arrays of them, by their rels";

    private Embeddings() {}

    /** What is wrong with the shape of {@code _embedded}; the schema judges the members that the page lists. */
    public static List<Complaint> shape(Nested nested) {
        JsonNode embedded = nested.json().path("_embedded");
        if (embedded.isMissingNode()) {
            return List.of();
        }
        if (!embedded.isObject()) {
            return List.of(
                    new Complaint(RESOURCES, nested.words() + " with " + Value.words(embedded) + " as _embedded"));
        }
        List<Complaint> complaints = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : embedded.properties()) {
            if (nested.embeddedEntry(member.getKey()).isEmpty()) {
                each(member.getValue()).forEach(value -> {
                    if (!value.isObject()) {
                        complaints.add(new Complaint(
                                RESOURCES,
                                nested.words() + " embeds " + Value.words(value) + " as " + member.getKey()));
                    }
                });
            }
        }
        return complaints;
    }

    private static Iterable<JsonNode> each(JsonNode oneOrMany) {
        return oneOrMany.isArray() ? oneOrMany : List.of(oneOrMany);
    }

    /** What is wrong with the rel of an embedded resource; the schema around it judges the name of those it covers. */
    public static List<Complaint> rel(Nested nested) {
        if (nested.outermost()) {
            return List.of();
        }
        JsonNode rel = nested.json().path("rel");
        String words = "embedded " + nested.words();
        if (rel.isMissingNode()) {
            return List.of(new Complaint("the rel of every embedded resource", words + " without rel"));
        }
        if (!rel.isString()) {
            return nested.covered()
                    ? List.of()
                    : List.of(new Complaint(
                            "the rel of every embedded resource", words + " with " + Value.words(rel) + " as rel"));
        }
        boolean foreign = !nested.covered() && !Rels.mayBeOne(nested.key(), rel.asString());
        return PassiveJudge.unless(
                !foreign,
                "rel " + String.join(" or ", Rels.names(nested.key())) + " of what is embedded as " + nested.key(),
                words + " with rel " + rel.asString());
    }
}
