package org.ucwatck.harness.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The pages of one channel in the order of their arrival, told in words when what was awaited is not among them. */
public final class Arrivals {
    private static final int MOST_PAGES = 20;

    private record Page(Instant at, List<Event> events) {}

    private final List<Page> pages = new ArrayList<>();

    synchronized void add(List<Event> events) {
        pages.add(new Page(Instant.now(), List.copyOf(events)));
    }

    /**
     * Each page since then, with its time and its events: those that could have been it by name, of others only how
     * many.
     *
     * @param own whether an event is about what the check itself began
     */
    public synchronized String since(Instant began, Predicate<Event> own) {
        List<Page> after =
                pages.stream().filter(page -> !page.at().isBefore(began)).toList();
        if (after.isEmpty()) {
            return "no page came meanwhile";
        }
        String told = after.stream()
                .limit(MOST_PAGES)
                .map(page -> "+" + Duration.between(began, page.at()).toMillis() + " ms: " + words(page.events(), own))
                .collect(Collectors.joining("; "));
        int more = after.size() - MOST_PAGES;
        return "pages meanwhile: " + told + (more > 0 ? "; and " + more + " more pages" : "");
    }

    private static String words(List<Event> events, Predicate<Event> own) {
        List<String> told = new ArrayList<>();
        events.stream()
                .filter(own)
                .map(event -> event.words() + ", which is not what was awaited")
                .forEach(told::add);
        long others = events.stream().filter(own.negate()).count();
        if (others > 0) {
            told.add(others + (others == 1 ? " event" : " events") + " of other operations and conversations");
        }
        return told.isEmpty() ? "no event" : String.join(", ", told);
    }
}
