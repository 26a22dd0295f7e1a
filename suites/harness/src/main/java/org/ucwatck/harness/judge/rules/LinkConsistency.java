package org.ucwatck.harness.judge.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.judge.look.PassiveJudge;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.spec.pages.Format;
import tools.jackson.databind.JsonNode;

/**
 * A rel of a resource must be a single link in every answer of a server, or an array in every answer. XML writes a list of one as a
 * single link, so that there nothing can be compared.
 */
final class LinkConsistency implements PassiveJudge {
    private final PassiveJudge single;

    /** Adds to the complaints of a judge of single exchanges. */
    LinkConsistency(PassiveJudge single) {
        this.single = single;
    }

    @Override
    public Tally begin(Format format) {
        return format == Format.XML ? single.begin(format) : new Links(single.begin(format));
    }

    private static final class Links implements Tally {
        private final Tally single;
        private final List<Complained> complaints = new ArrayList<>();
        private final Map<String, Boolean> known = new HashMap<>();
        private int compared;

        Links(Tally single) {
            this.single = single;
        }

        @Override
        public void see(Observation seen) {
            single.see(seen);
            compared += seen.resource()
                    .map(body -> compare(seen, body, known, complaints))
                    .orElse(0);
        }

        @Override
        public int count() {
            return single.count() + compared;
        }

        @Override
        public Judged judged() {
            Judged judged = single.judged();
            return new Judged(
                    judged.count() + compared,
                    Stream.concat(judged.complaints().stream(), complaints.stream())
                            .toList());
        }
    }

    /** How many links were compared with an earlier answer. */
    private static int compare(
            Observation seen, Representation body, Map<String, Boolean> known, List<Complained> complaints) {
        String rel =
                body.resource().rel().isEmpty() ? seen.rel() : body.resource().rel();
        int compared = 0;
        for (Map.Entry<String, JsonNode> link : body.json().path("_links").properties()) {
            boolean array = link.getValue().isArray();
            Boolean before = known.putIfAbsent(seen.origin() + " " + rel + "/" + link.getKey(), array);
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
