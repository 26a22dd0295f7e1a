package org.ucwatck.conformance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Beginning;
import org.ucwatck.conformance.scene.Places;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.Bench;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Capability;
import org.ucwatck.spec.rules.Capability.Sign;
import org.ucwatck.verdict.Unclaimed;

/** What the target file claims is what the links of the server show (pages application_ref and communication_ref). */
@ConformanceChecks
record ClaimChecks(Format format) {
    private static final String RULE = "capability.shown";
    private static final String CONVERSATION = "conversation";

    @Test
    @Check(rule = RULE, operation = "application.GET")
    void whatIsClaimedIsShown(Bench bench) {
        Set<String> claimed = bench.config().capabilities();
        Places places = new Places(bench);
        for (Capability capability : Catalogue.load().capabilities()) {
            boolean shown = capability.shown().stream().anyMatch(places::show);
            if (!claimed.contains(capability.name())) {
                bench.choice(Unclaimed.TOPIC + capability.name(), shown ? Unclaimed.SHOWN : "not shown", bench.last());
            } else if (!shown && !capability.shown().isEmpty() && !places.hide(capability)) {
                judgeHidden(bench, capability);
            }
        }
        places.requireReadable();
    }

    /** What no resource of the application shows, a conversation may. */
    private static void judgeHidden(Bench bench, Capability capability) {
        List<String> rels = capability.shown().stream()
                .filter(sign -> sign.on().equals(CONVERSATION))
                .map(Sign::link)
                .toList();
        Optional<Resource> conversation = rels.isEmpty() ? Optional.empty() : conversation(bench);
        bench.judge(RULE, bench.last())
                .of("capability " + capability.name())
                .that(
                        rels.stream().anyMatch(rel -> conversation
                                .filter(it -> it.linkOrEmbedded(rel).isPresent())
                                .isPresent()),
                        "the target file claims " + capability.name() + ", so one of the links "
                                + capability.shown().stream().map(Sign::words).collect(Collectors.joining(", ")),
                        "none of them");
    }

    private static Optional<Resource> conversation(Bench bench) {
        return bench.read(new Beginning(bench).conversation(), CONVERSATION).map(Representation::resource);
    }
}
