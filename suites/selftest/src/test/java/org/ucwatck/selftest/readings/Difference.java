package org.ucwatck.selftest.readings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A fact of the pages that the two readings do not share.
 *
 * @param fact its name, which begins with the key of the page
 * @param server what the reference server reads, {@code -} when it has no such fact
 * @param catalogue what the catalogue reads, {@code -} when it has no such fact
 */
record Difference(String fact, String server, String catalogue) {
    private static final String NONE = "-";

    /** Every difference, sorted by fact. */
    static List<Difference> all() {
        return between(ServerReading.facts(), CatalogueReading.facts(ServedPages.keys()));
    }

    static List<Difference> between(SortedMap<String, String> server, SortedMap<String, String> catalogue) {
        return Stream.of(server, catalogue)
                .map(Map::keySet)
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .map(fact -> new Difference(fact, server.getOrDefault(fact, NONE), catalogue.getOrDefault(fact, NONE)))
                .filter(it -> !it.server().equals(it.catalogue()))
                .toList();
    }
}
