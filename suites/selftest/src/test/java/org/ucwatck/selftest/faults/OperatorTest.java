package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.conformance.scene.Ways;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.reference.fault.SiteFault;
import org.ucwatck.reference.fault.site.Sites;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.DataFile;
import org.ucwatck.selftest.trial.Effect;
import org.ucwatck.selftest.trial.Settings;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.selftest.trial.Trial;
import org.ucwatck.spec.rules.Element;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/**
 * One server for each operator, wrong at all its sites: at each of them the rule of the operator is found broken, nowhere
 * else, and no other rule but those that {@code operators.yaml} names. What cuts the way is for {@link CascadeTest}.
 * Of properties, the normal build tries as many as one server has at once, which the seed picks.
 */
@Tag("operators")
@Execution(ExecutionMode.CONCURRENT)
class OperatorTest {

    /** What falls with an operator, and why. */
    record Falls(String operator, List<String> rules, String because) {}

    private static final Map<String, Falls> FALLS = Stream.of(
                    DataFile.read(OperatorTest.class, "operators.yaml", Falls[].class))
            .collect(Collectors.toMap(Falls::operator, Function.identity()));

    /** Wrong where something is read: seen on the walk over the links, whatever page it is. */
    private static final Set<Operator> OF_READS = EnumSet.range(Operator.LINK_DEAD, Operator.DATE_IN_WORDS);

    /** Wrong in one property of what is read. */
    private static final Set<Operator> OF_PROPERTIES = EnumSet.range(Operator.SHOWN_AS_OBJECT, Operator.DATE_IN_WORDS);

    /** So many properties are wrong together, since a result lists no more than 25 findings. */
    private static final int AT_ONCE = 12;

    /** Keeps what lies behind from being reached, so that the deepest sites are wrong first, alone. */
    private static final Set<Operator> CUTTING =
            EnumSet.of(Operator.LINK_DEAD, Operator.DECLARED_AS_TEXT, Operator.BODY_CUT);

    /** Pages of what is set and of the one picture, of which every check is run. */
    private static final Set<String> WHOLE = Stream.concat(
                    relsOf(Sites.of(Operator.STATUS_202)).stream(), Stream.of("photo"))
            .collect(Collectors.toSet());

    /** What reads whatever links lead to: as it should, without a token, and with that of another user, who is refused. */
    private static final List<String> WALKING =
            List.of("link.answers", "authentication.token-required", "authentication.token-of-other-user");

    static List<Operator> tried() {
        return Stream.of(Operator.values())
                .filter(operator -> operator != Operator.ANSWERS_500 && Settings.tries(operator))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tried")
    void operatorIsCaughtAtEachSiteAndNowhereElse(Operator operator) {
        Set<String> fallen = new TreeSet<>();
        List<String> texts = new ArrayList<>();
        List<List<String>> batches = batches(operator);
        for (List<String> sites : batches) {
            Effect effect = run(operator, sites, Subject::impatient);
            if (!isAsExpected(operator, sites, effect)) {
                effect = run(operator, sites, Subject::patient);
            }
            assertThat(caughtAt(operator, sites, effect))
                    .as(effect.story())
                    .containsExactlyElementsOf(elements(operator, sites));
            assertThat(effect.open()).as(effect.story()).isEmpty();
            fallen.addAll(effect.broken());
            texts.addAll(effect.texts(operator.rule()));
        }
        assertThat(fallen).as(String.join("\n", texts)).isEqualTo(expected(operator));
        assertThat(texts).anyMatch(text -> text.contains(operator.symptom()));
        if (OF_PROPERTIES.contains(operator)) {
            assertThat(batches.stream().flatMap(List::stream)).allSatisfy(site -> assertThat(texts)
                    .anyMatch(text -> text.contains("in " + Element.relOf(site)) && text.contains(lastOf(site))));
        }
    }

    /** The elements at which the rule of the operator is broken: for a property, the resource that shows it. */
    private static List<String> elements(Operator operator, List<String> sites) {
        return OF_PROPERTIES.contains(operator)
                ? sites.stream().map(Element::relOf).distinct().toList()
                : sites;
    }

    /** The sites that are wrong together: all, or as many as one result has room for; the deepest ones first where a wrong one hides what lies behind. */
    private static List<List<String>> batches(Operator operator) {
        List<String> sites = Sites.of(operator);
        if (!CUTTING.contains(operator)) {
            int size = OF_PROPERTIES.contains(operator) ? AT_ONCE : sites.size();
            List<List<String>> all = Stream.iterate(0, from -> from < sites.size(), from -> from + size)
                    .map(from -> sites.subList(from, Math.min(from + size, sites.size())))
                    .toList();
            int first = Math.floorMod(Settings.seed(), all.size());
            return Settings.nightly() ? all : all.subList(first, first + 1);
        }
        return sites.stream()
                .collect(Collectors.groupingBy(
                        site -> -Ways.to(Element.relOf(site)).size(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    @Test
    void everyOperatorHasSitesAndEveryRowAnOperator() {
        assertThat(Operator.values())
                .allSatisfy(operator ->
                        assertThat(Sites.of(operator)).as(operator.id()).isNotEmpty());
        assertThat(FALLS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Operator.values()).map(Operator::id).toList());
        assertThat(FALLS.values()).extracting(Falls::because).doesNotContain("");
    }

    private static String lastOf(String site) {
        return site.substring(site.lastIndexOf('.') + 1);
    }

    private static boolean isAsExpected(Operator operator, List<String> sites, Effect effect) {
        return caughtAt(operator, sites, effect).equals(elements(operator, sites))
                && expected(operator).containsAll(effect.broken())
                && effect.open().isEmpty();
    }

    private static Set<String> expected(Operator operator) {
        Set<String> rules = new TreeSet<>(Set.of(operator.rule()));
        rules.addAll(
                Objects.requireNonNull(FALLS.get(operator.id()), operator::id).rules());
        return rules;
    }

    /** The elements that the findings of the rule are about, sorted; an operation stands for its parameters among the sites. */
    private static List<String> caughtAt(Operator operator, List<String> sites, Effect effect) {
        return effect.withOutcome(Outcome.FAILED).stream()
                .flatMap(result -> result.findings().stream()
                        .filter(finding -> finding.rule().equals(operator.rule()))
                        .flatMap(finding -> finding.elements().isEmpty()
                                ? Stream.of(result.id().operation())
                                : finding.elements().stream())
                        .flatMap(element -> among(sites, element, result.id())))
                .distinct()
                .sorted()
                .toList();
    }

    /** What an element is among the sites: of an operation whose parameters are sites, those that the case of the check names. */
    private static Stream<String> among(List<String> sites, String element, CheckId id) {
        List<String> parameters =
                sites.stream().filter(site -> site.startsWith(element + ".")).toList();
        boolean operation = element.contains(".") && !sites.contains(element) && !parameters.isEmpty();
        List<String> named = parameters.stream()
                .filter(site -> id.path().matches(".*/" + lastOf(site) + "([+/].*)?"))
                .toList();
        return operation && !named.isEmpty() ? named.stream() : Stream.of(element);
    }

    private static Effect run(Operator operator, List<String> sites, Function<Subject, TargetConfig> patience) {
        Set<Fault> everywhere =
                sites.stream().map(site -> new SiteFault(operator, site)).collect(Collectors.toSet());
        try (Subject subject = Subject.withAll(everywhere)) {
            return new Effect(Trial.of(patience.apply(subject))
                    .only(checks(operator))
                    .jobs(2)
                    .run());
        }
    }

    private static List<PlannedCheck> checks(Operator operator) {
        return OF_READS.contains(operator) ? walks(operator) : checksOfPages(operator);
    }

    /**
     * All checks of what is set at a site and all that judge whatever happens; of other pages, those of the rule alone, since
     * what is wrong there keeps what lies behind from being reached.
     */
    private static List<PlannedCheck> checksOfPages(Operator operator) {
        Set<String> pages = relsOf(Sites.of(operator));
        return Checks.all().stream()
                .filter(check -> Checks.isPassive(check.id().rule())
                        || isOn(check, pages) && (isOn(check, WHOLE) || isOf(check, operator))
                        || isOfAny(check) && isOf(check, operator))
                .toList();
    }

    private static Set<String> relsOf(List<String> sites) {
        return sites.stream().map(Element::relOf).collect(Collectors.toSet());
    }

    private static boolean isOn(PlannedCheck check, Set<String> pages) {
        return pages.contains(Element.relOf(check.id().operation()));
    }

    private static boolean isOf(PlannedCheck check, Operator operator) {
        return check.id().rule().equals(operator.rule());
    }

    private static boolean isOfAny(PlannedCheck check) {
        return check.id().operation().equals("any");
    }

    /** The checks that read whatever links lead to, those of the rule above all, and all that judge whatever happens. */
    /** They walk over nothing, and need a chat that reads which are broken would keep from coming about. */
    private static boolean isOfChats(PlannedCheck check) {
        return check.needs().contains("messaging");
    }

    private static List<PlannedCheck> walks(Operator operator) {
        List<String> walking =
                Stream.concat(Stream.of(operator.rule()), WALKING.stream()).toList();
        return Checks.all().stream()
                .filter(check -> Checks.isPassive(check.id().rule())
                        || isOfAny(check) && walking.contains(check.id().rule()) && !isOfChats(check))
                .toList();
    }
}
