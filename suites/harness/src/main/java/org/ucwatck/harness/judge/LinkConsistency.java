package org.ucwatck.harness.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.spec.Format;
import tools.jackson.databind.JsonNode;

/** A rel of a resource must be a single link in every answer, or an array in every answer. */
final class LinkConsistency implements PassiveJudge {
    private final PassiveJudge single;

    /** Adds to the complaints of a judge of single exchanges. */
    LinkConsistency(PassiveJudge single) {
        this.single = single;
    }

    @Override
    public Judged judge(List<Observation> all, Format format) {
        Judged judged = single.judge(all, format);
        List<Complained> complaints = new ArrayList<>(judged.complaints());
        Map<String, Boolean> known = new HashMap<>();
        int compared = 0;
        for (Observation seen : PassiveJudge.of(format, all)) {
            compared += seen.resource()
                    .map(body -> compare(seen, body, known, complaints))
                    .orElse(0);
        }
        return new Judged(judged.count() + compared, complaints);
    }

    /** How many links were compared with an earlier answer. */
    private static int compare(
            Observation seen, Representation body, Map<String, Boolean> known, List<Complained> complaints) {
        String rel =
                body.resource().rel().isEmpty() ? seen.rel() : body.resource().rel();
        int compared = 0;
        for (Map.Entry<String, JsonNode> link : body.json().path("_links").properties()) {
            boolean array = link.getValue().isArray();
            Boolean before = known.putIfAbsent(rel + "/" + link.getKey(), array);
            compared += before == null ? 0 : 1;
            if (before != null && before != array) {
                complaints.add(new Complained(
                        new Complaint(
                                "link " + link.getKey() + " of " + rel + " always single or always an array",
                                "a single link in one answer and an array in another"),
                        seen.exchange().id()));
            }
        }
        return compared;
    }
}
