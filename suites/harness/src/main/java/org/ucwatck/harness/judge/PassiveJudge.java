package org.ucwatck.harness.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ucwatck.spec.Format;

/** Judges one rule on all exchanges of a run, whatever check caused them. */
interface PassiveJudge {
    /**
     * What one rule says of many exchanges.
     *
     * @param count how many it speaks of
     * @param complaints in order
     * @param open why it could not judge others that it speaks of, each with the exchange
     */
    record Judged(int count, List<Complained> complaints, List<Complained> open) {
        public Judged {
            complaints = List.copyOf(complaints);
            open = List.copyOf(open);
        }

        Judged(int count, List<Complained> complaints) {
            this(count, complaints, List.of());
        }
    }

    /** A complaint and the exchange that shows it. */
    record Complained(Complaint complaint, String exchange) {}

    /** Judges the exchanges of the format; sees those of the other, since one application may disturb another. */
    Judged judge(List<Observation> all, Format format);

    static List<Observation> of(Format format, List<Observation> all) {
        return all.stream().filter(seen -> seen.format() == format).toList();
    }

    /** A judge that looks at one exchange at a time; it answers empty where its rule does not speak of the exchange. */
    static PassiveJudge each(Function<Observation, Optional<List<Complaint>>> judge) {
        return (all, format) -> {
            int count = 0;
            List<Complained> complaints = new ArrayList<>();
            for (Observation observation : of(format, all)) {
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
