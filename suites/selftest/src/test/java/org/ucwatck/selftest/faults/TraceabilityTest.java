package org.ucwatck.selftest.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ucwatck.harness.judge.rules.PassiveRules;
import org.ucwatck.harness.transport.TrustedOrigins;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.site.Sites;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.DataFile;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Ambiguity;
import org.ucwatck.spec.rules.FaultTable;
import org.ucwatck.spec.rules.Rule;

/** Every rule has checks and a fault, or a reason why not, and every id that anything names resolves, both ways. */
class TraceabilityTest {
    private static final List<Rule> RULES = Catalogue.load().rules();
    private static final Set<String> IDS = RULES.stream().map(Rule::id).collect(Collectors.toSet());
    private static final Set<String> CHECKED =
            Checks.every().stream().flatMap(check -> check.rules().stream()).collect(Collectors.toSet());
    private static final Set<String> BROKEN = Stream.concat(Fault.all().stream(), Sites.faults().stream())
            .map(Fault::rule)
            .collect(Collectors.toSet());

    /** A rule without a fault, and why. */
    record Faultless(String rule, String reason) {}

    private static final List<Faultless> FAULTLESS =
            List.of(DataFile.read(TraceabilityTest.class, "faultless.yaml", Faultless[].class));

    @Test
    void everyRuleHasACheckOrIsUntestable() {
        assertThat(RULES).allSatisfy(rule -> assertThat(CHECKED.contains(rule.id()))
                .as("%s has a check; untestable: %s", rule.id(), rule.untestable())
                .isEqualTo(rule.untestable().isEmpty()));
    }

    @Test
    void everyRuleWithChecksHasAFaultOrStandsOnTheList() {
        Set<String> expected = new TreeSet<>(CHECKED);
        expected.removeAll(BROKEN);

        assertThat(FAULTLESS).extracting(Faultless::rule).containsExactlyElementsOf(expected);
        assertThat(FAULTLESS)
                .allSatisfy(row -> assertThat(row.reason()).as(row.rule()).isNotBlank());
    }

    /** What is planned is invisible to all that judges, so that a check of it would judge by nothing. */
    @Test
    void noCheckAsksForAPlannedOperation() {
        assertThat(Checks.every()).extracting(check -> check.id().operation()).allMatch(operation -> Catalogue.load()
                .page(operation.split("\\.")[0])
                .map(page -> !page.isPlanned())
                .orElse(true));
    }

    @Test
    void checksNameRulesThatExist() {
        assertThat(IDS).containsAll(CHECKED);
    }

    @Test
    void faultsNameRulesThatExistAndAreChecked() {
        assertThat(IDS).containsAll(BROKEN);
        assertThat(CHECKED).containsAll(BROKEN);
    }

    @Test
    void faultTableNamesRulesAndChecksThatExist() {
        List<FaultTable.Row> rows = FaultTable.load().rows();

        assertThat(IDS)
                .containsAll(rows.stream().flatMap(row -> row.broken().stream()).toList());
        assertThat(Stream.concat(Stream.of(FaultTable.WHATEVER_NEEDS_IT), IDS.stream()))
                .containsAll(
                        rows.stream().flatMap(row -> row.undecided().stream()).toList());
        assertThat(Checks.every().stream().map(check -> check.id().path()))
                .containsAll(rows.stream().flatMap(row -> row.checks().stream()).toList());
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.checks()).as(row.fault()).isNotEmpty());
    }

    @Test
    void faultsAreNamedOnceAndHaveASymptom() {
        assertThat(Fault.all()).extracting(Fault::id).doesNotHaveDuplicates();
        assertThat(Fault.all()).extracting(Fault::symptom).allSatisfy(it -> assertThat(it)
                .isNotBlank());
    }

    @Test
    void rulesNameAmbiguitiesThatExist() {
        List<String> known =
                Catalogue.load().ambiguities().stream().map(Ambiguity::id).toList();

        assertThat(known)
                .containsAll(RULES.stream()
                        .flatMap(rule -> rule.ambiguities().stream())
                        .toList());
    }

    @Test
    void readingsNameRulesThatExist() {
        assertThat(IDS)
                .containsAll(Catalogue.load().ambiguities().stream()
                        .flatMap(reading -> reading.rules().stream())
                        .toList());
    }

    @Test
    void provocationsOfTheReferenceAreOfRulesAndServeAll() {
        try (Subject subject = Subject.reference()) {
            Set<String> provoked = subject.config().provoke().keySet();

            assertThat(IDS).containsAll(provoked);
            assertThat(provoked)
                    .containsExactlyInAnyOrderElementsOf(needed("provoke.").toList());
        }
    }

    @Test
    void passiveRulesAndTheirJudgesAreTheSame() {
        TrustedOrigins anywhere = new TrustedOrigins(URI.create("http://127.0.0.1/"), List.of());

        assertThat(new PassiveRules(anywhere).rules())
                .containsExactlyInAnyOrderElementsOf(
                        RULES.stream().filter(Rule::passive).map(Rule::id).toList());
    }

    private static Stream<String> needed(String kind) {
        return Checks.every().stream()
                .flatMap(check -> check.needs().stream())
                .filter(need -> need.startsWith(kind))
                .map(need -> need.substring(kind.length()))
                .distinct();
    }
}
