package org.ucwatck.harness.judge;

import java.util.List;
import org.ucwatck.spec.Format;

/** Leaves open what a rule about reading bodies cannot say of those that are larger than this suite reads. */
record Readability(PassiveJudge judge) implements PassiveJudge {
    @Override
    public Judged judge(List<Observation> all, Format format) {
        Judged judged = judge.judge(all, format);
        List<Complained> open = PassiveJudge.of(format, all).stream()
                .filter(seen -> !seen.tooLarge().isEmpty())
                .map(seen -> new Complained(
                        new Complaint("", seen.tooLarge()), seen.exchange().id()))
                .toList();
        return new Judged(judged.count() + open.size(), judged.complaints(), open);
    }
}
