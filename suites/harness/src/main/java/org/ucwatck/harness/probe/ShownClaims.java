package org.ucwatck.harness.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Capability;
import org.ucwatck.spec.rules.Capability.Sign;

/**
 * The capabilities of the target file held against the links of the resources that a new application leads to. What such an
 * application need not show is never held against the target: a conversation, and what the user gets once she is available.
 */
final class ShownClaims {
    private static final String NAME = "capabilities";

    private final Target target;
    private final UcwaSession session;
    private final Trace trace;
    private final Map<String, Optional<Resource>> seen = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    ShownClaims(Target target, UcwaSession session, Trace trace) {
        this.target = target;
        this.session = session;
        this.trace = trace;
    }

    /** One step for each way in which claims and links go together. */
    List<ProbeStep> steps() {
        List<Capability> all = Catalogue.load().capabilities().stream()
                .filter(it -> !it.shown().isEmpty())
                .toList();
        Set<String> claimed = target.config().capabilities();
        List<Capability> shown = all.stream().filter(this::isShown).toList();
        List<Capability> hidden = all.stream()
                .filter(it -> claimed.contains(it.name()) && !shown.contains(it))
                .toList();
        List<ProbeStep> steps = new ArrayList<>();
        steps.add(ProbeStep.done(NAME, "claimed and shown: " + names(shown, it -> claimed.contains(it.name()))));
        String unclaimed = names(shown, it -> !claimed.contains(it.name()));
        if (!unclaimed.equals("none")) {
            steps.add(ProbeStep.noted(
                    NAME,
                    "shown, but not claimed: " + unclaimed
                            + "; add them to capabilities: in the target file, or the run judges nothing of them"));
        }
        steps.addAll(hidden(hidden));
        return steps;
    }

    private List<ProbeStep> hidden(List<Capability> hidden) {
        List<ProbeStep> steps = new ArrayList<>();
        String later = names(hidden, this::mayShowLater);
        if (!later.equals("none")) {
            steps.add(ProbeStep.noted(
                    NAME,
                    "claimed, but not shown yet: " + later + "; the links may come once the user is available or in a"
                            + " conversation, neither of which this command begins, so that the run has to tell"));
        }
        hidden.stream()
                .filter(it -> !mayShowLater(it))
                .map(it -> ProbeStep.failed(
                        NAME,
                        "claimed, but not shown: " + it.name() + "; none of its links is there ("
                                + it.shown().stream().map(Sign::words).collect(Collectors.joining(", "))
                                + "); take it off capabilities: in the target file, or mend the server"))
                .forEach(steps::add);
        return steps;
    }

    private boolean isShown(Capability capability) {
        return capability.shown().stream().anyMatch(sign -> seen.computeIfAbsent(sign.on(), this::look)
                .filter(resource -> resource.linkOrEmbedded(sign.link()).isPresent())
                .isPresent());
    }

    private boolean mayShowLater(Capability capability) {
        return !isAvailable() || capability.shown().stream().anyMatch(sign -> unknown.contains(sign.on()));
    }

    /** Only where me is there and does not offer to make her available. */
    private boolean isAvailable() {
        return session.meBefore()
                .filter(me -> me.link("makeMeAvailable").isEmpty())
                .isPresent();
    }

    private Optional<Resource> look(String rel) {
        Resource application = session.application();
        Optional<Resource> embedded = application.embedded(rel).stream().findFirst();
        Optional<Resource> found = application
                .link(rel)
                .map(Link::href)
                .map(session::resolve)
                .flatMap(url -> read(target.client().send(session.get(url).about(rel), trace), rel))
                .or(() -> embedded);
        if (found.isEmpty()) {
            unknown.add(rel);
        }
        return found;
    }

    private static Optional<Resource> read(Exchange answer, String rel) {
        if (!answer.succeeded()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Representation.of(answer, rel).resource());
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private static String names(List<Capability> some, Predicate<Capability> wanted) {
        String names =
                some.stream().filter(wanted).map(Capability::name).sorted().collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }
}
