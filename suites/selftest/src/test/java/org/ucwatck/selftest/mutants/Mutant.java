package org.ucwatck.selftest.mutants;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.RecordedExchange;

/**
 * A recorded answer with one mechanical change.
 *
 * @param answer the answer as it was recorded
 * @param operator what was done
 * @param places where
 * @param changed the exchange after it
 */
record Mutant(RecordedAnswer answer, Operator operator, Swap places, RecordedExchange changed) {
    Place place() {
        return places.place();
    }

    /** The same for two mutants that are the same. */
    String key() {
        return changed.id() + " " + changed.response().status() + " "
                + changed.response().headers() + changed.response().body();
    }

    Optional<Format> format() {
        return answer.format();
    }

    int status() {
        return changed.response().status();
    }

    /** Where of what, in words that mutants of one kind share, in either format. */
    String kind() {
        String what =
                switch (place().noun()) {
                    case STATUS -> place().value() + " to " + status();
                    case HEADER -> names() + " of " + changed.context().rel();
                    default -> names() + " of " + place().owner().words();
                };
        return operator.id() + " " + what;
    }

    private String names() {
        return Stream.concat(Stream.of(place()), places.partner().stream())
                .map(place -> place.name().replace("@", ""))
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    /** The same with the exchange, so that somebody can look it up. */
    String words() {
        String format = answer.format().map(Format::slug).orElse("no UCWA body");
        return String.join(
                " ",
                kind() + ";",
                answer.run().server(),
                changed.request().method(),
                changed.context().rel(),
                String.valueOf(answer.status()),
                format,
                changed.id());
    }
}
