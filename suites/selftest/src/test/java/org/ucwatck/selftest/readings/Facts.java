package org.ucwatck.selftest.readings;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a reading finds on the pages: each fact has a name and a value, put alike by both readings. */
final class Facts {
    private final SortedMap<String, String> found = new TreeMap<>();

    SortedMap<String, String> found() {
        return Collections.unmodifiableSortedMap(found);
    }

    /** @throws IllegalStateException when the reading has the fact twice, so that one of them would say nothing */
    void add(String name, String value) {
        if (found.putIfAbsent(name, value) != null) {
            throw new IllegalStateException("twice: " + name);
        }
    }

    void enumeration(String name, List<String> values) {
        values.forEach(value -> found.put("enumeration " + name + " " + value, "value"));
    }

    /** An event of a page about its own resource. */
    void event(String page, String type, String sender, String priority) {
        String name = page + " event " + type.toLowerCase(Locale.ROOT) + " from " + sender;
        add(name, priority.toLowerCase(Locale.ROOT));
    }

    /** An event that a page lists about another resource; it may stand there in several collections. */
    void event(String page, String type, String sender) {
        found.put(page + " event " + type.toLowerCase(Locale.ROOT) + " " + sender, "listed");
    }

    void error(String operation, int status, String code, Optional<String> subcode) {
        String row = status + " " + code + subcode.map(it -> " " + it).orElse("");
        add(operation + " error " + row, "listed");
    }

    static String answer(List<Integer> statuses, String body, boolean location) {
        return statuses + " with " + body + (location ? " and Location" : "");
    }

    static String many(boolean many, String what) {
        return many ? "list of " + what : what;
    }

    /** What something is, and whether the page says so in words or only shows it. */
    static String said(boolean named, String what) {
        return named ? what : what + " in a sample";
    }

    static String range(OptionalInt least, OptionalInt most) {
        String low = least.isPresent() ? " from " + least.getAsInt() : "";
        String high = most.isPresent() ? " to " + most.getAsInt() : "";
        return low + high;
    }
}
