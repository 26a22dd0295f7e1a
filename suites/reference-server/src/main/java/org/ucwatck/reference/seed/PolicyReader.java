package org.ucwatck.reference.seed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.pages.Page;
import org.ucwatck.reference.pages.Pages;
import org.ucwatck.reference.pages.Value;

/** Reads policies: names and values that their page has. */
final class PolicyReader {

    private PolicyReader() {}

    /** @param rel of the page that describes them */
    static Map<String, Object> read(String rel, @Nullable SeedNode node) {
        if (node == null) {
            return Map.of();
        }
        Map<String, Value> known = Pages.of(rel).properties().stream()
                .collect(Collectors.toMap(Page.Property::name, Page.Property::value));
        Map<String, Object> policies = new LinkedHashMap<>();
        node.members(Set.copyOf(known.keySet())).forEach((name, member) -> Optional.ofNullable(known.get(name))
                .flatMap(value -> value(member, value))
                .ifPresent(it -> policies.put(name, it)));
        return policies;
    }

    private static Optional<Object> value(SeedNode member, Value value) {
        if (value.many()) {
            return Optional.of(member.items().stream()
                    .flatMap(item -> item.text().stream())
                    .toList());
        }
        if (value.type() == Value.Type.NUMBER) {
            return member.text(each -> each.matches("[0-9]{1,9}"), "write a whole number")
                    .map(Integer::valueOf);
        }
        Optional<String> text =
                value.enumeration().map(it -> member.oneOf(it.values())).orElseGet(member::text);
        return text.map(it -> it);
    }
}
