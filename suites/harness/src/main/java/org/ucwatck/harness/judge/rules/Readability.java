package org.ucwatck.harness.judge.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.judge.look.PassiveJudge;
import org.ucwatck.spec.pages.Format;

/** Leaves open what a rule cannot say of exchanges that go beyond what this suite takes or reads. */
record Readability(PassiveJudge judge, Function<Observation, String> beyond) implements PassiveJudge {
    @Override
    public Tally begin(Format format) {
        return new Leaving(judge.begin(format), beyond);
    }

    private static final class Leaving implements Tally {
        private final Tally tally;
        private final Function<Observation, String> beyond;
        private final List<Complained> open = new ArrayList<>();

        Leaving(Tally tally, Function<Observation, String> beyond) {
            this.tally = tally;
            this.beyond = beyond;
        }

        @Override
        public void see(Observation seen) {
            tally.see(seen);
            String why = beyond.apply(seen);
            if (!why.isEmpty()) {
                open.add(new Complained(new Complaint("", why), seen.exchange().id()));
            }
        }

        @Override
        public int count() {
            return tally.count() + open.size();
        }

        @Override
        public Judged judged() {
            Judged judged = tally.judged();
            return new Judged(judged.count() + open.size(), judged.complaints(), open);
        }
    }
}
