package org.ucwatck.conformance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Beginning;
import org.ucwatck.conformance.scene.Places;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
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
    void whatIsClaimedIsShown(CheckContext context) {
        Set<String> claimed = context.config().capabilities();
        Places places = new Places(context);
        List<Capability> linked = Catalogue.load().capabilities().stream()
                .filter(capability -> !capability.shown().isEmpty())
                .toList();
        for (Capability capability : linked) {
            boolean shown = capability.shown().stream().anyMatch(places::show);
            if (!claimed.contains(capability.name())) {
                context.choice(
                        Unclaimed.TOPIC + capability.name(), shown ? Unclaimed.SHOWN : "not shown", context.last());
            } else if (shown) {
                context.judged(RULE);
            } else if (!places.hide(capability)) {
                judgeHidden(context, capability);
            }
        }
        places.requireReadable();
        if (linked.stream().map(Capability::name).noneMatch(claimed::contains)) {
            throw new NotOffered("the target file claims no capability that links would show");
        }
    }

    /** What no resource of the application shows, a conversation may. */
    private static void judgeHidden(CheckContext context, Capability capability) {
        List<String> rels = capability.shown().stream()
                .filter(sign -> sign.on().equals(CONVERSATION))
                .map(Sign::link)
                .toList();
        Optional<Resource> conversation = rels.isEmpty() ? Optional.empty() : conversation(context);
        context.judge(RULE, context.last())
                .of("capability " + capability.name())
                .that(
                        rels.stream().anyMatch(rel -> conversation
                                .filter(it -> it.linkOrEmbedded(rel).isPresent())
                                .isPresent()),
                        "the target file claims " + capability.name() + ", so one of the links "
                                + capability.shown().stream().map(Sign::words).collect(Collectors.joining(", ")),
                        "none of them");
    }

    private static Optional<Resource> conversation(CheckContext context) {
        return context.read(new Beginning(context).conversation(), CONVERSATION).map(Representation::resource);
    }
}
