package org.ucwatck.spec;

import java.util.Arrays;
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
import java.util.stream.Stream;

/** What the UCWA 2.0 pages say, as data: the one home of resources, rules, errors, scopes and readings. */
public final class Catalogue {
    private final List<Rule> rules;
    private final Map<String, Rule> rulesById;
    private final List<ResourcePage> resources;
    private final Map<String, ResourcePage> resourcesByRel;
    private final Map<String, Set<String>> namesByRel;
    private final ErrorTable errors;
    private final EventTables events;
    private final List<Scope> scopes;
    private final List<Enumeration> enumerations;
    private final List<Ambiguity> ambiguities;
    private final Set<String> outside;
    private final List<Requirement> requirements;
    private final Edition edition;

    private Catalogue() {
        rules = readAll("catalogue/rules", Rule[].class)
                .sorted(Comparator.comparing(Rule::id))
                .toList();
        rulesById = byKey(rules, Rule::id);
        resources = pages();
        resourcesByRel = withAliases(resources);
        namesByRel = resourcesByRel.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), rel -> names(rel, resources)));
        scopes = List.of(SpecReader.read("catalogue/scopes.yaml", Scope[].class));
        enumerations = List.of(SpecReader.read("catalogue/enumerations.yaml", Enumeration[].class));
        ambiguities = List.of(SpecReader.read("catalogue/ambiguities.yaml", Ambiguity[].class));
        outside = Set.of(SpecReader.read("catalogue/outside.yaml", String[].class));
        edition = SpecReader.read("catalogue/edition.yaml", Edition.class);
        requirements =
                Requirements.of(rules, resources, List.of(SpecReader.read("catalogue/planned.yaml", Planned[].class)));
        events = new EventTables(SpecReader.read("catalogue/events.yaml", EventFile.class));
        errors = new ErrorTable(
                SpecReader.read("catalogue/errors.yaml", ErrorFile.class),
                resources,
                enumeration("ErrorSubcode").map(Enumeration::legalValues).orElse(List.of()),
                enumeration("ErrorCode").map(Enumeration::legalValues).orElse(List.of()));
    }

    /**
     * The catalogue that this suite was built with; read once per JVM, immutable and shared.
     *
     * @throws SpecUnreadable if a data file is missing or malformed
     */
    public static Catalogue load() {
        return Shared.CATALOGUE;
    }

    /** SHA-256 over all data files of the specification, in hex: two suites with the same digest judge by the same data. */
    public static String digest() {
        return SpecDigest.compute();
    }

    /** All rules, sorted by id. */
    public List<Rule> rules() {
        return rules;
    }

    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rulesById.get(id));
    }

    /** All reference pages of this edition, sorted by rel. */
    public List<ResourcePage> resources() {
        return resources;
    }

    /** The page about a rel; if none is about it, the page that names it as an alias. */
    public Optional<ResourcePage> resource(String rel) {
        return Optional.ofNullable(resourcesByRel.get(rel));
    }

    /**
     * The names that a resource may give itself that a link of this rel leads to: the rel, which may be a role, the
     * type, and every other role of that type, since one resource answers under one address whatever role led there.
     */
    public Set<String> namesOf(String rel) {
        return namesByRel.getOrDefault(rel, Set.of(rel));
    }

    public ErrorTable errors() {
        return errors;
    }

    /** The events that the reference pages list. */
    public EventTables events() {
        return events;
    }

    public List<Scope> scopes() {
        return scopes;
    }

    public List<Enumeration> enumerations() {
        return enumerations;
    }

    public Optional<Enumeration> enumeration(String name) {
        return enumerations.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    /** Our readings of the points where the pages are silent or contradict each other, sorted by id. */
    public List<Ambiguity> ambiguities() {
        return ambiguities;
    }

    /** Link relations that this edition leads to without holding their pages. */
    public Set<String> outside() {
        return outside;
    }

    /** The edition of the pages that all this was read from. */
    public Edition edition() {
        return edition;
    }

    /**
     * The requirements of all rules that say which elements they range over, sorted; those of other rules are where the
     * checks that name them are.
     */
    public List<Requirement> requirements() {
        return requirements;
    }

    private static List<ResourcePage> pages() {
        return SpecFiles.list("catalogue/resources").parallelStream()
                .map(file -> SpecReader.read(file, ResourcePage.class))
                .sorted(Comparator.comparing(ResourcePage::rel))
                .toList();
    }

    private static <T> Stream<T> readAll(String folder, Class<T[]> type) {
        return SpecFiles.list(folder).stream().flatMap(file -> Arrays.stream(SpecReader.read(file, type)));
    }

    private static <T> Map<String, T> byKey(List<T> values, Function<T, String> key) {
        return values.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }

    private static Map<String, ResourcePage> withAliases(List<ResourcePage> pages) {
        var found = new HashMap<>(byKey(pages, ResourcePage::rel));
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

    /** Holds the one instance until somebody asks for it. */
    private static final class Shared {
        static final Catalogue CATALOGUE = new Catalogue();
    }
}
