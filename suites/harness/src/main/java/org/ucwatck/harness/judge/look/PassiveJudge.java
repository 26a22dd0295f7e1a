package org.ucwatck.harness.judge.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ucwatck.spec.pages.Format;

/** Judges one rule on all exchanges of a run, whatever check caused them. */
public interface PassiveJudge {
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

        public Judged(int count, List<Complained> complaints) {
            this(count, complaints, List.of());
        }
    }

    /** A complaint and the exchange that shows it. */
    record Complained(Complaint complaint, String exchange) {}

    /** What one rule makes of the exchanges of one format, which it sees one after the other and does not keep. */
    interface Tally {
        void see(Observation seen);

        /** Sees an exchange of the other format, since one application may disturb another. */
        default void seeOther(Evidence other) {}

        /** How many it has found to judge so far. */
        int count();

        /** What came of it, when all have been seen. */
        Judged judged();
    }

    /** Begins to judge the exchanges of a format. */
    Tally begin(Format format);

    /** A judge that looks at one exchange at a time; it answers empty where its rule does not speak of the exchange. */
    static PassiveJudge each(Function<Observation, Optional<List<Complaint>>> judge) {
        return format -> new Each(judge);
    }

    /** Counts what a judge of single exchanges says. */
    final class Each implements Tally {
        private final Function<Observation, Optional<List<Complaint>>> judge;
        private final List<Complained> complaints = new ArrayList<>();
        private int count;

        Each(Function<Observation, Optional<List<Complaint>>> judge) {
            this.judge = judge;
        }

        @Override
        public void see(Observation seen) {
            Optional<List<Complaint>> judged = judge.apply(seen);
            if (judged.isPresent()) {
                count++;
                String id = seen.exchange().id();
                judged.get().stream().distinct().forEach(found -> complaints.add(new Complained(found, id)));
            }
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public Judged judged() {
            return new Judged(count, complaints);
        }
    }

    /** One complaint unless it holds. */
    static List<Complaint> unless(boolean holds, String expected, String actual) {
        return holds ? List.of() : List.of(new Complaint(expected, actual));
    }
}
