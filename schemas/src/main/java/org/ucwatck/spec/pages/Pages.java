package org.ucwatck.spec.pages;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reference pages: all that are described, and what of them this version judges. */
public final class Pages {
    private final List<ResourcePage> all;
    private final Map<String, ResourcePage> byKey;
    private final List<ResourcePage> judged;
    private final Map<String, ResourcePage> judgedByRel;
    private final Map<String, Set<String>> namesByRel;
    private final Map<String, Operation.Effect> effects = new HashMap<>();

    public Pages(List<ResourcePage> described) {
        all = described.stream().sorted(Comparator.comparing(ResourcePage::key)).toList();
        byKey = all.stream().collect(Collectors.toUnmodifiableMap(ResourcePage::key, Function.identity()));
        judged = all.stream()
                .filter(page -> !page.isPlanned())
                .map(ResourcePage::judged)
                .toList();
        judgedByRel = withAliases(judged);
        namesByRel = judgedByRel.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), rel -> names(rel, judged)));
        all.forEach(page -> page.operations().stream()
                .flatMap(operation -> operation.effect().stream())
                .forEach(effect -> effects.putIfAbsent(page.rel(), effect)));
    }

    /** What a request to something of the rel may do beyond its answer, whatever its method; empty where nothing is known. */
    public Optional<Operation.Effect> effect(String rel) {
        return Optional.ofNullable(effects.get(rel));
    }

    /** The rels of what operations begin anew. */
    public Set<String> started() {
        return effects.values().stream()
                .flatMap(effect -> effect.started().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Sorted by key. */
    public List<ResourcePage> all() {
        return all;
    }

    public Optional<ResourcePage> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Those that this version judges, without the operations that it does not. */
    public List<ResourcePage> judged() {
        return judged;
    }

    public Optional<ResourcePage> judged(String rel) {
        return Optional.ofNullable(judgedByRel.get(rel));
    }

    /** The names of a resource by the pages that are judged. */
    public Set<String> namesOf(String rel) {
        return namesByRel.getOrDefault(rel, Set.of(rel));
    }

    /** The names of the resource that a page is about: a page that is not judged takes all pages into account. */
    public Set<String> namesOn(ResourcePage page) {
        return page.isPlanned() ? names(page.rel(), all) : namesOf(page.rel());
    }

    private static Map<String, ResourcePage> withAliases(List<ResourcePage> pages) {
        var found = new HashMap<String, ResourcePage>();
        pages.stream().filter(page -> page.revision() == 1).forEach(page -> found.put(page.rel(), page));
        pages.forEach(page -> page.aliases().forEach(alias -> found.putIfAbsent(alias, page)));
        return Map.copyOf(found);
    }

    private static Set<String> names(String rel, List<ResourcePage> pages) {
        var types = new TreeSet<>(Set.of(rel));
        pages.stream().filter(page -> page.rel().equals(rel)).forEach(page -> types.addAll(page.aliases()));
        var names = new TreeSet<>(types);
        pages.stream()
                .filter(page -> page.aliases().stream().anyMatch(types::contains))
                .forEach(page -> names.add(page.rel()));
        return Collections.unmodifiableSet(names);
    }
}
