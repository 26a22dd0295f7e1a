package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.Effect;
import org.ucwatck.selftest.trial.Settings;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.selftest.trial.Trial;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.RuleState;
import org.ucwatck.verdict.RuleVerdict;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/**
 * Nothing may be said against a server that is different but legal, nor against several peculiarities at once.
 *
 * <p>The normal build deals all variants into groups of 40 by the seed, each in one format, and of long lists of cases runs a few;
 * with {@code -Dtck.nightly=true} into threes in both formats, and all cases are run. {@code -Dtck.triples} says how many
 * further triples are drawn, {@code -Dtck.seed} from where.
 */
@Tag("variants")
@Execution(ExecutionMode.CONCURRENT)
class VariantTest {
    /** So many peculiarities of one server are tried together in the normal build. */
    private static final int AT_ONCE = 40;

    private static final Set<Format> BOTH = EnumSet.allOf(Format.class);

    /** So many when all cases are run. */
    private static final int FEW = 3;

    /** Tried for itself: without phone audio most does not apply, and {@link WeatherTest} has what may leave checks open; {@code OnlineTest} of the command line has online, which has no passwords. */
    private static final Set<Variant> ALONE = EnumSet.of(
            Variant.NO_PHONE_AUDIO,
            Variant.ONLINE,
            Variant.ROUGH_WEATHER,
            Variant.SLOW_LINE,
            Variant.HOLD_ALWAYS_LIMITED);

    /** Together they leave no way to what me alone leads to, which the suite then says of all that it cannot reach. */
    private static final Set<Variant> NEVER_TOGETHER = EnumSet.of(Variant.ME_CONFLICT, Variant.LINKS_FOR_EMBEDDED);

    /** Variants of one server, and the formats in which it is tried. */
    record Group(List<Variant> variants, Set<Format> formats) {
        @Override
        public String toString() {
            return VariantTest.name(variants) + " in " + formats;
        }
    }

    /** Each variant in one group: 40 of one server in one format, or three in both. */
    static List<Group> groups() {
        List<Variant> all = Stream.of(Variant.values())
                .filter(variant -> !ALONE.contains(variant) && Settings.tries(variant))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(all, new Random(Settings.seed()));
        List<Group> groups = new ArrayList<>(List.of(new Group(List.of(Variant.NO_PHONE_AUDIO), BOTH)));
        if (Settings.nightly()) {
            deal(all, FEW, BOTH, groups);
        } else {
            Map<Format, List<Variant>> dealt = byFormat(all);
            dealt.forEach((format, variants) -> deal(variants, AT_ONCE, Set.of(format), groups));
        }
        return groups;
    }

    /** Those that are about a format are tried in it, half of all others in each. */
    private static Map<Format, List<Variant>> byFormat(List<Variant> all) {
        Map<Format, List<Variant>> dealt = new EnumMap<>(Format.class);
        for (Format format : Format.values()) {
            dealt.put(
                    format,
                    all.stream()
                            .filter(variant -> variant.statement().contains(format.name()))
                            .collect(Collectors.toCollection(ArrayList::new)));
        }
        all.stream()
                .filter(variant -> dealt.values().stream().noneMatch(some -> some.contains(variant)))
                .forEach(variant -> Collections.min(dealt.values(), Comparator.comparing(List::size))
                        .add(variant));
        return dealt;
    }

    private static void deal(List<Variant> all, int size, Set<Format> formats, List<Group> groups) {
        for (int i = 0; i < all.size(); i += size) {
            List<Variant> group = new ArrayList<>(all.subList(i, Math.min(i + size, all.size())));
            group.remove(Variant.SHORT_TOKENS); // a pause of the machine makes them end on the way: see WeatherTest
            if (group.containsAll(NEVER_TOGETHER)) {
                group.remove(Variant.ME_CONFLICT);
                groups.add(new Group(List.of(Variant.ME_CONFLICT), formats));
            }
            groups.add(new Group(List.copyOf(group), formats));
        }
    }

    static Stream<Arguments> triples() {
        return LongStream.range(Settings.seed(), Settings.seed() + Settings.triples())
                .mapToObj(seed -> Arguments.of(seed, new Group(drawn(seed), BOTH)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("groups")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void legalVariantIsNotFaulted(Group group) {
        requireNothingSaidAgainst(group, Settings.seed());
    }

    @ParameterizedTest(name = "seed {0}: {1}")
    @MethodSource("triples")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void threeLegalVariantsAreNotFaulted(long seed, Group group) {
        requireNothingSaidAgainst(group, seed);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void whatTwoVariantsHideTogetherIsNoFault() {
        Effect effect = run(List.copyOf(NEVER_TOGETHER), "setting.shown");

        assertThat(effect.withOutcome(Outcome.FAILED)).as(effect.story()).isEmpty();
        assertThat(effect.withOutcome(Outcome.CANNOT_TELL))
                .as(effect.story())
                .isNotEmpty()
                .allMatch(result -> result.reason().startsWith("GET me was not answered 200"));
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void whatNoEventEmbedsIsInapplicable() {
        List<Variant> silent = List.of(
                Variant.EVENTS_WITHOUT_RESOURCE,
                Variant.COMPLETED_WITHOUT_RESOURCE,
                Variant.OPERATION_EVENTS_WITHOUT_RESOURCE);
        Effect effect = run(silent, "event.embedded-schema");

        assertThat(Trial.verdict(effect.log()).rules())
                .filteredOn(rule -> rule.rule().id().equals("event.embedded-schema"))
                .extracting(RuleVerdict::state)
                .containsExactly(RuleState.INAPPLICABLE);
    }

    private static Effect run(List<Variant> variants, String only) {
        try (Subject subject = Subject.with(variants)) {
            return new Effect(new Trial(subject.config(), List.of(only), 2, 1, Optional.empty()).run());
        }
    }

    private static void requireNothingSaidAgainst(Group group, long seed) {
        List<Variant> variants = group.variants();
        Effect effect = run(group, seed);
        List<CheckResult> failed = effect.withOutcome(Outcome.FAILED).stream()
                .filter(Trial.verdict(effect.log())::fails)
                .toList();

        assertThat(failed).as(effect.story()).isEmpty();
        List<CheckResult> open = effect.withOutcome(Outcome.CANNOT_TELL).stream()
                .filter(result -> !isRungOut(variants, result))
                .toList();
        assertThat(open).as(effect.story()).isEmpty();
        if (effect.withOutcome(Outcome.CANNOT_TELL).isEmpty()) {
            Verdict verdict = Trial.verdict(effect.log());
            assertThat(verdict.exitStatus())
                    .as("open: %s", verdict.openByReason())
                    .isZero();
        }
        if (!variants.contains(Variant.NO_PHONE_AUDIO)) {
            assertThat(effect.withOutcome(Outcome.INAPPLICABLE)).allMatch(result -> mayBeLeftOut(variants, result));
        }
    }

    /**
     * Whether a server may never do what the rule of the check is about; one with optional-missing claims neither
     * presence nor contacts, subscriptions or chats, one without guests no
     * anonymous, and one with phones-of-the-directory lets nobody change a phone.
     */
    private static boolean mayBeLeftOut(List<Variant> variants, CheckResult result) {
        boolean fixed = variants.contains(Variant.PHONES_OF_THE_DIRECTORY);
        return fixed && result.reason().contains("no phone of the caller")
                || Catalogue.load()
                        .rule(result.id().rule())
                        .flatMap(Rule::optional)
                        .isPresent()
                || variants.contains(Variant.OPTIONAL_MISSING)
                        && result.reason()
                                .matches(
                                        ".*does not claim the capability (presence|contacts|subscriptions|messaging).*")
                || variants.contains(Variant.NO_GUESTS)
                        && result.reason().contains("does not claim the capability anonymous");
    }

    /** A call that rings out before a check is through leaves it open, and says so. */
    private static boolean isRungOut(List<Variant> variants, CheckResult result) {
        return variants.contains(Variant.RINGS_OUT_SOON) && result.reason().contains("has to let it ring for at least");
    }

    private static Effect run(Group group, long seed) {
        List<PlannedCheck> few = Checks.thinned(seed, 1).stream()
                .filter(check -> group.formats().contains(check.id().format()) || Checks.hasOneFormat(check))
                .toList();
        try (Subject subject = Subject.with(group.variants())) {
            Trial trial = Trial.of(subject.config()).seed(seed).jobs(2);
            return new Effect((Settings.nightly() ? trial : trial.only(few)).run());
        }
    }

    private static List<Variant> drawn(long seed) {
        List<Variant> all = new ArrayList<>(List.of(Variant.values()));
        all.removeAll(ALONE);
        Collections.shuffle(all, new Random(seed));
        if (all.subList(0, 3).containsAll(NEVER_TOGETHER)) {
            all.remove(Variant.ME_CONFLICT);
        }
        return all.subList(0, 3);
    }

    private static String name(List<Variant> variants) {
        return variants.stream().map(Variant::id).collect(Collectors.joining(" + "));
    }
}
