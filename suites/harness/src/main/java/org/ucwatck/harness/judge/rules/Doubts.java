package org.ucwatck.harness.judge.rules;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.harness.judge.look.Complaint;
import org.ucwatck.harness.judge.look.PassiveJudge.Complained;
import org.ucwatck.harness.judge.look.PassiveJudge.Judged;

/**
 * What the record leaves open: a complaint about an exchange in which a secret is masked may be about the mask. It is no
 * finding, unless another exchange shows the same, and it is not silently passed over.
 */
final class Doubts {
    private static final String WHY =
            "what looks wrong in a recorded exchange may be the mask of a secret, or a change that a recorder made";

    private Doubts() {}

    /** The masked are ids of exchanges. */
    static Judged over(Set<String> masked, Judged judged) {
        if (masked.isEmpty()) {
            return judged;
        }
        Set<Complaint> shown = judged.complaints().stream()
                .filter(complained -> !masked.contains(complained.exchange()))
                .map(Complained::complaint)
                .collect(Collectors.toSet());
        Stream<Complained> doubtful = judged.complaints().stream()
                .filter(complained -> !shown.contains(complained.complaint()))
                .map(Doubts::open);
        return new Judged(
                judged.count(),
                judged.complaints().stream()
                        .filter(complained -> shown.contains(complained.complaint()))
                        .toList(),
                Stream.concat(judged.open().stream(), doubtful).distinct().toList());
    }

    private static Complained open(Complained doubtful) {
        return new Complained(new Complaint(doubtful.complaint().expected(), WHY), doubtful.exchange());
    }
}
