package org.ucwatck.selftest.mutants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.harness.events.Event;
import org.ucwatck.harness.events.EventPage;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.judge.look.Evidence;
import org.ucwatck.harness.judge.rules.PassiveRules;
import org.ucwatck.harness.record.Rebuilt;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.selftest.mutants.Operator.Noun;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.StateTable;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.result.Finding;

/**
 * Judges a changed answer again, without any server: by all passive judges, and by the statuses that the check which sent the
 * request demanded, as the run log keeps them. What else an active check asks of an answer, it asks in code while it runs, so
 * that it is not judged here: a mutant that only such a check would find survives.
 *
 * <p>The passive judges see the changed answer in place of the recorded one, and beside it those answers with which rules
 * compare it: the pages of the channel that tell of the same resources, the answers that began them, other GETs of the same
 * resource with a state, and one answer that shows the same link.
 */
final class OfflineJudge {
    /** Said by the check, and not by a passive judge. */
    static final String EXPECTED = "expected status";

    private final Recording run;
    private final PassiveRules rules;
    private final Map<String, Exchange> exchanges = new HashMap<>();
    /** Ids of exchanges by what they have in common. */
    private final Map<String, List<String>> company = new HashMap<>();

    private final Map<String, Set<String>> keys = new HashMap<>();

    OfflineJudge(Recording run) {
        this.run = run;
        this.rules = new PassiveRules(run.origins());
        for (RecordedAnswer answer : run.answers()) {
            Exchange exchange = Rebuilt.exchange(answer.exchange());
            exchanges.put(exchange.id(), exchange);
            keys.put(exchange.id(), keys(answer, exchange));
            keys.get(exchange.id()).forEach(key -> company.computeIfAbsent(key, it -> new ArrayList<>())
                    .add(exchange.id()));
        }
    }

    /** Ids of the rules that the changed answer breaks, and {@link #EXPECTED} where a check demanded another status. */
    Set<String> against(Mutant mutant) {
        Set<String> found = new TreeSet<>(against(mutant.changed(), witness(mutant)));
        if (!run.allows(mutant.changed().id(), mutant.status())) {
            found.add(EXPECTED);
        }
        return found;
    }

    /** The same of an answer that is changed in any way, by passive judges. */
    Set<String> against(RecordedExchange changed, Optional<String> witness) {
        Set<String> beside = keys.getOrDefault(changed.id(), Set.of()).stream()
                .filter(key -> !key.startsWith("link "))
                .flatMap(key -> company.getOrDefault(key, List.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        witness.ifPresent(beside::add);
        beside.remove(changed.id());
        List<Evidence> evidence = Stream.concat(
                        Stream.of(Rebuilt.exchange(changed)), beside.stream().map(exchanges::get))
                .map(exchange -> Evidence.seen(exchange, 1))
                .toList();
        return rules.judgeAll(evidence, check -> true).stream()
                .flatMap(result -> result.findings().stream())
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An answer that shows the changed link, too. */
    private Optional<String> witness(Mutant mutant) {
        Place place = mutant.place();
        return place.noun() != Noun.LINK
                ? Optional.empty()
                : company.getOrDefault(link(place.owner().rel(), place.name()), List.of()).stream()
                        .filter(id -> !id.equals(mutant.changed().id()))
                        .findFirst();
    }

    private static String link(String rel, String name) {
        return "link " + rel + "/" + name;
    }

    private static Set<String> keys(RecordedAnswer answer, Exchange exchange) {
        Set<String> keys = new TreeSet<>();
        exchange.location().filter(url -> exchange.status() == 201).ifPresent(url -> keys.add("resource " + url));
        if (answer.isEventPage() && answer.format().isPresent()) {
            EventPage.of(exchange, Representation.of(exchange, "events")).events().stream()
                    .filter(OfflineJudge::isCompared)
                    .forEach(event -> keys.add("resource " + event.href()));
        }
        if (exchange.succeeded() && StateTable.of(answer.rel()).isPresent()) {
            keys.add("read " + exchange.request().url());
        }
        answer.places().stream()
                .filter(place -> place.noun() == Noun.LINK && place.owner().outermost())
                .forEach(place -> keys.add(link(place.owner().rel(), place.name())));
        return keys;
    }

    private static boolean isCompared(Event event) {
        return Catalogue.load().events().isOperation(event.rel())
                || StateTable.of(event.rel()).isPresent();
    }
}
