package org.ucwatck.reference.pages;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All pages that were read a second time. */
public final class Pages {
    private static final Map<String, Page> BY_KEY = byKey(Stream.of(
                    DiscoveryPages.ALL,
                    ApplicationPages.ALL,
                    MePages.ALL,
                    ContactPages.ALL,
                    ConversationPages.ALL,
                    MessagingPages.ALL,
                    PhonePages.ALL,
                    SubscriptionPages.ALL,
                    MeetingPages.ALL,
                    HistoryPages.ALL,
                    RoutingPages.ALL)
            .flatMap(List::stream));

    private Pages() {}

    /** Every page, sorted by key. */
    public static Collection<Page> all() {
        return BY_KEY.values();
    }

    /**
     * The page with a key.
     *
     * @param key a rel for its first version, or such as {@code search@2}
     * @throws IllegalArgumentException when no such page was read
     */
    public static Page of(String key) {
        return Optional.ofNullable(BY_KEY.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no page is about " + key));
    }

    /** Pages of what a user may set and read, to which the page of that rel links, sorted by rel. */
    public static List<Page> settableFrom(String rel) {
        return of(rel).links().stream()
                .flatMap(link -> link.target().stream())
                .map(BY_KEY::get)
                .filter(page -> page != null && !page.settable().isEmpty())
                .sorted(Comparator.comparing(Page::rel))
                .toList();
    }

    /** Capabilities that change what the page of that rel shows: to which it links, and whose parameters are its properties. */
    public static List<Page> changersOf(String rel) {
        Set<String> shown =
                of(rel).properties().stream().map(Page.Property::name).collect(Collectors.toSet());
        return of(rel).links().stream()
                .flatMap(link -> link.target().stream())
                .map(BY_KEY::get)
                .filter(page -> page != null && page.operation("GET").isEmpty())
                .filter(page -> page.operation("POST")
                        .filter(post -> post.parameters().stream().allMatch(it -> shown.contains(it.name())))
                        .isPresent())
                .sorted(Comparator.comparing(Page::rel))
                .toList();
    }

    private static Map<String, Page> byKey(Stream<Page> pages) {
        Map<String, Page> found = new TreeMap<>();
        pages.forEach(page -> {
            if (found.put(page.key(), page) != null) {
                throw new IllegalStateException("page " + page.key() + " was read twice");
            }
        });
        return Collections.unmodifiableMap(found);
    }
}
