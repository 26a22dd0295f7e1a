package org.ucwatck.selftest.mutants;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.selftest.mutants.Operator.Noun;
import org.ucwatck.selftest.mutants.Place.Kind;
import org.ucwatck.selftest.mutants.Place.Told;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.EventTables;

/** What pages leave open about events. */
final class LegalEvents {
    private static final Set<String> OF_RESOURCES = Set.of("added", "updated", "deleted");

    private LegalEvents() {}

    /** The event of a resource has another type that resources have. */
    static boolean isTypeOfResource(Mutant mutant) {
        EventTables tables = Catalogue.load().events();
        Told told = mutant.place().owner().told();
        String body = mutant.changed().response().body();
        return tables.isResource(told.rel()) && OF_RESOURCES.contains(told.type()) && isTypeIn(body, mutant);
    }

    /** The types of the changed page are one more and one less; which one came is the one that there are more of. */
    private static boolean isTypeIn(String body, Mutant mutant) {
        String before = mutant.answer().exchange().response().body();
        return OF_RESOURCES.stream()
                .filter(type -> !type.equals(mutant.place().name()))
                .anyMatch(type -> count(body, type) > count(before, type));
    }

    private static int count(String body, String type) {
        return body.split("\"" + type + "\"|<(\\w+:)?" + type + "[ >/]", -1).length;
    }

    /** The new name of the target may be that of the same resource, or nothing says that it is not. */
    static boolean mayBeCalled(Mutant mutant) {
        Told before = mutant.place().owner().told();
        return told(mutant).filter(now -> mayBe(before, now)).isPresent();
    }

    private static Optional<Told> told(Mutant mutant) {
        return new RecordedAnswer(mutant.answer().run(), mutant.changed())
                .places().stream()
                        .filter(place -> place.noun() == Noun.EVENT
                                && place.path().equals(mutant.place().path()))
                        .map(place -> place.owner().told())
                        .findFirst();
    }

    private static boolean mayBe(Told before, Told now) {
        Catalogue catalogue = Catalogue.load();
        EventTables tables = catalogue.events();
        if (!Collections.disjoint(catalogue.namesOf(before.rel()), catalogue.namesOf(now.rel()))) {
            return true;
        }
        Set<String> senders = tables.senders(now.rel(), now.in());
        boolean typed = tables.isOperation(now.rel())
                ? !OF_RESOURCES.contains(now.type()) || now.type().equals("updated")
                : OF_RESOURCES.contains(now.type());
        boolean sent = senders.isEmpty() || senders.contains(now.sender());
        return !now.embeds() && !tables.isOperation(before.rel()) && typed && sent;
    }

    /** The title of the target has become its rel, which no page knows. */
    static boolean isCalledByTitle(Mutant mutant) {
        Set<String> swapped = mutant.places().partner().stream()
                .flatMap(other -> Stream.of(other.name(), mutant.place().name()))
                .map(name -> name.replace("@", ""))
                .collect(Collectors.toSet());
        Told told = mutant.place().owner().told();
        boolean target = mutant.place().owner().kind() == Kind.EVENT
                || mutant.place().path().endsWith("/link/" + mutant.place().name());
        return swapped.equals(Set.of("rel", "title"))
                && target
                && !Catalogue.load().events().isOperation(told.rel());
    }
}
