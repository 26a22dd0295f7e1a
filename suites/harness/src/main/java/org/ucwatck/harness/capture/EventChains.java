package org.ucwatck.harness.capture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pages of event channels that follow each other without a gap: each was asked for at the link of the one before it. Across a
 * gap, and where a page was asked for again, nobody can tell what came in between.
 */
final class EventChains {
    /** By what the judges know the exchanges of a channel. */
    private static final String CHANNEL = "-events";

    private final String label;
    private final Map<String, Integer> open = new HashMap<>();
    private int chains;

    EventChains(String label) {
        this.label = label;
    }

    /** The cause of exchanges that belong to the chain of this page; pages have to come in order. */
    String causeOf(Sorted page) {
        Integer before = open.remove(page.exchange().request().url());
        int chain = before == null ? ++chains : before;
        open.put(page.glance().next(), chain);
        return label + "/channel-" + chain + CHANNEL;
    }

    /** All in the order in which they happened: by their times or, where any has none, by the links of the pages. */
    static List<Sorted> inOrder(List<Sorted> all, Instant base) {
        if (all.stream().allMatch(each -> each.captured().timed())) {
            return all.stream()
                    .sorted(Comparator.comparing(each -> each.exchange().started()))
                    .toList();
        }
        List<Sorted> ordered = new ArrayList<>();
        List<Sorted> pages = linked(all.stream().filter(Sorted::isPage).toList());
        int next = 0;
        for (Sorted each : all) {
            Sorted placed = each.isPage() ? pages.get(next++) : each;
            ordered.add(placed.at(base.plus(Duration.ofMillis(ordered.size()))));
        }
        return ordered;
    }

    /** Each page behind the one that leads to it. */
    private static List<Sorted> linked(List<Sorted> pages) {
        Map<String, List<Sorted>> byUrl = new HashMap<>();
        pages.forEach(page -> byUrl.computeIfAbsent(page.exchange().request().url(), url -> new ArrayList<>())
                .add(page));
        Set<Sorted> ordered = new LinkedHashSet<>();
        pages.stream()
                .filter(page -> pages.stream().noneMatch(other -> leads(other, page)))
                .forEach(first -> walk(first, byUrl, ordered));
        pages.forEach(page -> walk(page, byUrl, ordered));
        return List.copyOf(ordered);
    }

    private static boolean leads(Sorted page, Sorted to) {
        return !page.exchange().id().equals(to.exchange().id())
                && page.glance().next().equals(to.exchange().request().url());
    }

    private static void walk(Sorted first, Map<String, List<Sorted>> byUrl, Set<Sorted> ordered) {
        Sorted page = first;
        while (page != null && ordered.add(page)) {
            page = byUrl.getOrDefault(page.glance().next(), List.of()).stream()
                    .filter(next -> !ordered.contains(next))
                    .findFirst()
                    .orElse(null);
        }
    }
}
