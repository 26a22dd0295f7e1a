package org.ucwatck.harness.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Judges one rule on all exchanges of a run, whatever check caused them. */
interface PassiveJudge {
    /** What one rule says of many exchanges: how many it speaks of, and its complaints in order. */
    record Judged(int count, List<Complained> complaints) {
        public Judged {
            complaints = List.copyOf(complaints);
        }
    }

    /** A complaint and the exchange that shows it. */
    record Complained(Complaint complaint, String exchange) {}

    Judged judge(List<Observation> observations);

    /** A judge that looks at one exchange at a time; it answers empty where its rule does not speak of the exchange. */
    static PassiveJudge each(Function<Observation, Optional<List<Complaint>>> judge) {
        return observations -> {
            int count = 0;
            List<Complained> complaints = new ArrayList<>();
            for (Observation observation : observations) {
                Optional<List<Complaint>> judged = judge.apply(observation);
                if (judged.isPresent()) {
                    count++;
                    String id = observation.exchange().id();
                    judged.get().stream().distinct().forEach(found -> complaints.add(new Complained(found, id)));
                }
            }
            return new Judged(count, complaints);
        };
    }

    /** One complaint unless it holds. */
    static List<Complaint> unless(boolean holds, String expected, String actual) {
        return holds ? List.of() : List.of(new Complaint(expected, actual));
    }
}
