package org.ucwatck.selftest.mutants;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ucwatck.selftest.mutants.Operator.Verb;

/** Draws mutants of recorded runs: of each operator, every place where it may strike is as likely as any other. */
final class Draw {
    /** A place of an answer. */
    private record Site(RecordedAnswer answer, Place place) {}

    private final Map<Operator, List<Site>> sites = new EnumMap<>(Operator.class);
    private final List<Integer> statuses;

    /** From all answers of these runs; a status becomes another one that some of them have. */
    Draw(List<Recording> runs) {
        List<RecordedAnswer> answers =
                runs.stream().flatMap(run -> run.answers().stream()).toList();
        this.statuses =
                answers.stream().map(RecordedAnswer::status).distinct().sorted().toList();
        List<Site> all = answers.stream()
                .flatMap(answer -> answer.places().stream().map(place -> new Site(answer, place)))
                .toList();
        for (Operator operator : Operator.values()) {
            sites.put(
                    operator,
                    all.stream().filter(site -> strikes(operator, site)).toList());
        }
    }

    private static boolean strikes(Operator operator, Site site) {
        return operator.noun() == site.place().noun()
                && (!operator.needsDemand()
                        || new Demands(site.answer()).of(operator, site.place()).isPresent());
    }

    /** How many places of these runs the operator may strike. */
    int places(Operator operator) {
        return of(operator).size();
    }

    private List<Site> of(Operator operator) {
        return sites.getOrDefault(operator, List.of());
    }

    /** One mutant; empty where the drawn place knows no such change, or the change changes nothing. */
    Optional<Mutant> next(Operator operator, Random random) {
        List<Site> all = of(operator);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Site site = all.get(random.nextInt(all.size()));
        Optional<Place> partner = operator.verb() == Verb.SWAP ? partner(site, random) : Optional.empty();
        if (operator.verb() == Verb.SWAP && partner.isEmpty()) {
            return Optional.empty();
        }
        return new Mutator(statuses, random).mutant(site.answer(), operator, new Swap(site.place(), partner));
    }

    /** Another place of that kind beside it. */
    private static Optional<Place> partner(Site site, Random random) {
        List<Place> beside = site.answer().places().stream()
                .filter(place -> place.noun() == site.place().noun())
                .filter(place -> !place.equals(site.place()) && isBeside(place, site.place()))
                .toList();
        return beside.isEmpty() ? Optional.empty() : Optional.of(beside.get(random.nextInt(beside.size())));
    }

    private static boolean isBeside(Place one, Place other) {
        return one.noun() == Operator.Noun.HEADER
                ? !one.name().equals(other.name())
                : Swap.parent(one).equals(Swap.parent(other));
    }
}
