package org.ucwatck.harness.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The pages of one channel in the order of their arrival, told in words when what was awaited is not among them. */
public final class Arrivals {
    private static final int MOST_LINES = 20;

    private record Page(Instant at, List<Event> events) {}

    /** Pages that follow each other; only those without an event of the check itself are told together. */
    private record Group(boolean own, List<Page> pages) {
        static Group of(Page page, Predicate<Event> own) {
            return new Group(page.events().stream().anyMatch(own), new ArrayList<>(List.of(page)));
        }

        boolean takes(Group next) {
            return !own && !next.own;
        }
    }

    private final List<Page> pages = new ArrayList<>();

    synchronized void add(List<Event> events) {
        pages.add(new Page(Instant.now(), List.copyOf(events)));
    }

    /**
     * A line for each page since then, with its time and its events: those that could have been it by name, of others only
     * how many.
     *
     * @param own whether an event is about what the check itself began
     */
    public synchronized String since(Instant began, Predicate<Event> own) {
        Collection<Group> groups =
                groups(pages.stream().filter(page -> !page.at().isBefore(began)).toList(), own);
        if (groups.isEmpty()) {
            return "no page came meanwhile";
        }
        String told = groups.stream()
                .limit(MOST_LINES)
                .map(group -> times(group, began) + words(group, own))
                .collect(Collectors.joining("\n"));
        int more = groups.size() - MOST_LINES;
        return told + (more > 0 ? "\nand " + more + " more" : "");
    }

    private static Collection<Group> groups(List<Page> pages, Predicate<Event> own) {
        Deque<Group> groups = new ArrayDeque<>();
        for (Page page : pages) {
            Group next = Group.of(page, own);
            Group last = groups.peekLast();
            if (last != null && last.takes(next)) {
                last.pages().add(page);
            } else {
                groups.add(next);
            }
        }
        return groups;
    }

    private static String times(Group group, Instant began) {
        int last = group.pages().size() - 1;
        String first = after(began, group.pages().get(0));
        return last == 0
                ? first + ": "
                : first + " to " + after(began, group.pages().get(last)) + ": " + (last + 1) + " pages, ";
    }

    private static String after(Instant began, Page page) {
        return "+" + Duration.between(began, page.at()).toMillis() + " ms";
    }

    private static String words(Group group, Predicate<Event> own) {
        List<Event> events =
                group.pages().stream().flatMap(page -> page.events().stream()).toList();
        long others = events.stream().filter(own.negate()).count();
        String foreign = others + (others == 1 ? " event" : " events") + " of other operations and conversations";
        if (!group.own()) {
            return others == 0 ? "no event" : foreign;
        }
        String told = events.stream().filter(own).map(Event::what).collect(Collectors.joining(", "));
        return told + ", not what was awaited" + (others == 0 ? "" : "; " + foreign);
    }
}
