package org.ucwatck.spec;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.spec.files.SpecDigest;
import org.ucwatck.spec.files.SpecFiles;
import org.ucwatck.spec.files.SpecReader;
import org.ucwatck.spec.files.SpecUnreadable;
import org.ucwatck.spec.pages.Enumeration;
import org.ucwatck.spec.pages.ErrorFile;
import org.ucwatck.spec.pages.ErrorTable;
import org.ucwatck.spec.pages.EventFile;
import org.ucwatck.spec.pages.EventTables;
import org.ucwatck.spec.pages.Operation.Effect;
import org.ucwatck.spec.pages.Pages;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.pages.Scope;
import org.ucwatck.spec.rules.Ambiguity;
import org.ucwatck.spec.rules.Capability;
import org.ucwatck.spec.rules.Element;
import org.ucwatck.spec.rules.Planned;
import org.ucwatck.spec.rules.Replaced;
import org.ucwatck.spec.rules.Requirement;
import org.ucwatck.spec.rules.Requirements;
import org.ucwatck.spec.rules.Rule;

/** What the UCWA 2.0 pages say, as data: the one home of resources, rules, errors, scopes and readings. */
public final class Catalogue {
    private final List<Rule> rules;
    private final Map<String, Rule> rulesById;
    private final Pages pages;
    private final ErrorTable errors;
    private final EventTables events;
    private final List<Scope> scopes;
    private final List<Capability> capabilities;
    private final List<Area> areas;
    private final List<Replaced> replaced;
    private final List<Enumeration> enumerations;
    private final List<Ambiguity> ambiguities;
    private final List<Requirement> requirements;
    private final Edition edition;

    private Catalogue() {
        rules = readAll("catalogue/rules", Rule[].class)
                .sorted(Comparator.comparing(Rule::id))
                .toList();
        rulesById = byKey(rules, Rule::id);
        pages = new Pages(SpecFiles.list("catalogue/resources").parallelStream()
                .map(file -> SpecReader.read(file, ResourcePage.class))
                .toList());
        scopes = List.of(SpecReader.read("catalogue/scopes.yaml", Scope[].class));
        replaced = List.of(SpecReader.read("catalogue/replaced.yaml", Replaced[].class));
        areas = List.of(SpecReader.read("catalogue/areas.yaml", Area[].class));
        capabilities = List.of(SpecReader.read("catalogue/capabilities.yaml", Capability[].class));
        enumerations = List.of(SpecReader.read("catalogue/enumerations.yaml", Enumeration[].class));
        ambiguities = List.of(SpecReader.read("catalogue/ambiguities.yaml", Ambiguity[].class));
        edition = SpecReader.read("catalogue/edition.yaml", Edition.class);
        requirements = Requirements.of(
                rules, pages.all(), List.of(SpecReader.read("catalogue/planned.yaml", Planned[].class)));
        events = new EventTables(SpecReader.read("catalogue/events.yaml", EventFile.class));
        errors = new ErrorTable(
                SpecReader.read("catalogue/errors.yaml", ErrorFile.class),
                pages.judged(),
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
        return SpecDigest.digest();
    }

    /** All rules, sorted by id. */
    public List<Rule> rules() {
        return rules;
    }

    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rulesById.get(id));
    }

    /** All reference pages of this edition, those that this version does not judge too, sorted by key. */
    public List<ResourcePage> pages() {
        return pages.all();
    }

    /**
     * The page with a key, whether this version judges it or not.
     *
     * @param key a rel for its first version, or such as {@code search@2}
     */
    public Optional<ResourcePage> page(String key) {
        return pages.byKey(key);
    }

    /**
     * The pages that this version judges, sorted by rel, without the operations that it does not. To all that judges there
     * are no others: what only a planned page describes is read as something that no page knows.
     */
    public List<ResourcePage> resources() {
        return pages.judged();
    }

    /** The page about a rel, if this version judges it; if none is about it, the page that names it as an alias. */
    public Optional<ResourcePage> resource(String rel) {
        return pages.judged(rel);
    }

    /** The area of the page that an element stands on; empty for what stands on none. */
    public Optional<String> areaOf(String element) {
        return page(Element.relOf(element)).map(ResourcePage::area);
    }

    /** The path of an operation, {@code rel.METHOD}; empty when no page describes it. */
    public Optional<String> operation(String rel, String method) {
        return resource(rel).flatMap(page -> page.operation(method)).map(operation -> rel + "." + method);
    }

    /**
     * What a request to something of the rel may do beyond its answer, whatever its method and whether this version judges
     * it or not; empty where the pages name nothing.
     */
    public Optional<Effect> effect(String rel) {
        return pages.effect(rel);
    }

    /** The rels of what operations begin anew and a DELETE ends, such as {@code conversation}. */
    public Set<String> started() {
        return pages.started();
    }

    /**
     * The names that a resource may give itself that a link of this rel leads to: the rel, which may be a role, the
     * type, and every other role of that type, since one resource answers under one address whatever role led there.
     */
    public Set<String> namesOf(String rel) {
        return pages.namesOf(rel);
    }

    /** What the resource of a page may call itself, whether this version judges the page or not. */
    public Set<String> namesOn(ResourcePage page) {
        return pages.namesOn(page);
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

    /** The areas of UCWA, in the order in which a client meets them. */
    public List<Area> areas() {
        return areas;
    }

    /** Rules that have become part of others, sorted by id. */
    public List<Replaced> replaced() {
        return replaced;
    }

    /** What a target file may claim beyond the core, sorted by name; a closed list. */
    public List<Capability> capabilities() {
        return capabilities;
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

    private static <T> Stream<T> readAll(String folder, Class<T[]> type) {
        return SpecFiles.list(folder).stream().flatMap(file -> Arrays.stream(SpecReader.read(file, type)));
    }

    private static <T> Map<String, T> byKey(List<T> values, Function<T, String> key) {
        return values.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }

    /** Holds the one instance until somebody asks for it. */
    private static final class Shared {
        static final Catalogue CATALOGUE = new Catalogue();
    }
}
