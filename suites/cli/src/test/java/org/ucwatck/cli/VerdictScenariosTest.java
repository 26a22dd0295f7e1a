package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.report.output.JsonText;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.Outcome;
import tools.jackson.databind.JsonNode;

/** What the whole command says of a run: exit status, words, badge, report and certificate, all of one mind. */
class VerdictScenariosTest {
    private static final String CONFLICT = "add-phone-audio.error-conflict";

    private final Path folder;
    private final Lab lab;

    VerdictScenariosTest(@TempDir Path folder) {
        this.folder = folder;
        this.lab = new Lab(folder);
    }

    @Test
    void wholeRunThatHeldIsConformantAndCertified() throws IOException {
        Cli cli = lab.run(FakeSuite.passing().released());

        assertThat(cli.status()).isZero();
        assertThat(cli.out()).contains("\nConformant. ", "Exit status 0: every applicable MUST is fulfilled\n");
        assertVerdict("conformant", false, "conformant", "#1a7f37");
        assertThat(certify().status()).isZero();
        assertThat(verify().status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNTESTED", "CANNOT_TELL"})
    void mustThatWasNotJudgedKeepsTheRunAmberAndUncertified(Outcome outcome) throws IOException {
        Cli cli = lab.run(FakeSuite.with(Map.of(FakeSuite.LENGTH, outcome)).released());

        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.out())
                .contains("\nOpen: request.max-length: ", "\nNot fully verified. ", " 1 MUST is open, ")
                .contains("Exit status 2: no MUST is violated, but some are open");
        assertVerdict("not-fully-verified", false, "not fully verified", "#8a5a00");
        assertThat(report().at("/open/0/rules/0").stringValue()).isEqualTo("request.max-length");
        assertThat(report().at("/open/0/reason").stringValue()).isNotBlank();
        assertThat(certify().status()).isEqualTo(3);
        assertThat(certify().err()).contains("  - 1 rule is open: request.max-length: ");
    }

    @Test
    void violatedMustIsRedHoweverMuchIsOpen() throws IOException {
        Cli cli =
                lab.run(FakeSuite.with(Map.of(FakeSuite.LENGTH, Outcome.FAILED, FakeSuite.CREATED, Outcome.CANNOT_TELL))
                        .released());

        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.out()).contains("\nNot conformant. 1 MUST is violated in 1 check. 1 MUST is open, ");
        assertVerdict("not-conformant", false, "not conformant", "#b3261e");
        assertThat(certify().status()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--only=request.max-length", "--skip=body.*", "--format=json", "--shard=1/2"})
    void narrowedRunEndsWithZeroAndSaysThatItIsPartial(String option) throws IOException {
        Cli cli = lab.run(FakeSuite.passing().released(), option);

        assertThat(cli.status()).isZero();
        assertThat(cli.out())
                .containsPattern("\nNot fully verified \\(partial run\\)\\. Selected MUSTs fulfilled: (\\d+) of \\1\\.")
                .contains("Exit status 0: every selected MUST is fulfilled, but the run is partial");
        assertVerdict("not-fully-verified", true, "partial, not fully verified", "#8a5a00");
        assertThat(certify().status()).isEqualTo(3);
    }

    @Test
    void narrowedRunThatBreaksOrLeavesSomethingOpenDoesNotEndWithZero() throws IOException {
        Cli broken = lab.run(FakeSuite.with(Map.of(FakeSuite.LENGTH, Outcome.FAILED)), "--only=request.max-length");
        assertThat(broken.status()).isEqualTo(1);
        assertVerdict("not-conformant", true, "partial, not conformant", "#b3261e");

        Cli open = lab.run(FakeSuite.with(Map.of(FakeSuite.LENGTH, Outcome.UNTESTED)), "--only=request.max-length");
        assertThat(open.status()).isEqualTo(2);
        assertThat(open.out()).contains("Selected MUSTs fulfilled: 0 of 1.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--profile=default", "--profile=slow"})
    void profileThatLeavesNothingOutIsAWholeRun(String profile) throws IOException {
        assertThat(lab.run(FakeSuite.passing().released(), profile).status()).isZero();
        assertVerdict("conformant", false, "conformant", "#1a7f37");
        assertThat(certify().status()).isZero();
    }

    @Test
    void whatOnlyTheServerCausesIsCountedFirstAndNamedEverywhere() throws IOException {
        Cli cli = lab.run(
                FakeSuite.with(Map.of(FakeSuite.of(CONFLICT), Outcome.UNTESTED)).released());

        assertThat(cli.status()).isZero();
        assertThat(cli.out())
                .contains("Not provoked, since only the server can cause it: " + CONFLICT)
                .containsPattern("\nConformant\\. .*1 MUST that only the server can cause was not provoked\\.");
        assertVerdict("conformant", false, "conformant", "#1a7f37");
        for (String name :
                List.of("report.json", "index.html", "summary.md", "junit.xml", "ctrf.json", "report.sarif")) {
            assertThat(lab.out().resolve(name)).content().as(name).contains(CONFLICT, "was not provoked");
        }
        assertThat(lab.out().resolve("badge.svg")).content().contains("was not provoked");
        assertThat(lab.out().resolve("earl.jsonld")).content().contains("not provoked: ");
        assertThat(certify().out()).contains("1 MUST that only the server can cause was not provoked.");
        assertThat(verify().out())
                .startsWith("Verified: " + lab.out() + ". Conformant. ")
                .contains("was not provoked");
    }

    @Test
    void whatTheTargetFileProvokesIsOpenWhenItWasNotJudged() throws IOException {
        Path target = folder.resolve("target.yaml");
        Files.writeString(
                target, Files.readString(target) + "provoke:\n  " + CONFLICT + ": {to: 'sip:x@contoso.com'}\n");

        assertThat(lab.run(FakeSuite.with(Map.of(FakeSuite.of(CONFLICT), Outcome.UNTESTED)))
                        .status())
                .isEqualTo(2);
        assertThat(report().at("/open/0/rules/0").stringValue()).isEqualTo(CONFLICT);
    }

    @Test
    void everyRuleThatIsMarkedAsCausedByTheServerSaysWhy() {
        assertThat(Catalogue.load().rules())
                .filteredOn(rule -> rule.cause().isPresent())
                .extracting(Rule::id)
                .containsExactly(
                        "add-phone-audio.error-already-exists",
                        "add-phone-audio.error-callback-channel",
                        "add-phone-audio.error-cannot-redirect",
                        CONFLICT,
                        "add-phone-audio.error-too-many-groups");
    }

    @Test
    void targetThatDoesNotAnswerIsReportedAndOpen() throws IOException {
        Map<CheckId, Outcome> silent =
                FakeSuite.plan().stream().collect(Collectors.toMap(check -> check.id(), check -> Outcome.CANNOT_TELL));

        Cli cli = lab.run(FakeSuite.with(silent));

        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.out())
                .containsOnlyOnce(silent.size() + " checks were inconclusive: cannot connect to")
                .contains("No check came to a judgement.");
        assertVerdict("not-fully-verified", false, "not fully verified", "#8a5a00");
        assertThat(lab.out().resolve("index.html")).isRegularFile();
        assertThat(lab.out().resolve("junit.xml")).isRegularFile();
    }

    @Test
    void knownFailureEndsWithZeroAndStaysNotConformant() throws IOException {
        Path known = Files.writeString(folder.resolve("known.yaml"), "- {check: request.max-length, reason: later}\n");

        Cli cli =
                lab.run(FakeSuite.with(Map.of(FakeSuite.LENGTH, Outcome.FAILED)), "--known-failures", known.toString());

        assertThat(cli.status()).isZero();
        assertThat(cli.out()).contains("\nNot conformant. ", "known to fail; the target is not conformant");
        assertVerdict("not-conformant", false, "not conformant", "#b3261e");
    }

    @Test
    void interruptedRunIsNeitherConformantNorPartial() throws IOException {
        assertThat(lab.run(FakeSuite.passing().interruptedAfterOne()).status()).isEqualTo(130);
        assertVerdict("not-fully-verified", false, "not fully verified", "#8a5a00");
    }

    private void assertVerdict(String token, boolean partial, String badge, String colour) throws IOException {
        JsonNode report = report();
        assertThat(report.path("verdict").stringValue()).isEqualTo(token);
        assertThat(report.path("conformant").booleanValue()).isEqualTo(token.equals("conformant"));
        assertThat(report.path("partial").booleanValue()).isEqualTo(partial);
        assertThat(lab.out().resolve("badge.svg")).content().contains(": " + badge + "</title>", colour);
    }

    private JsonNode report() throws IOException {
        return JsonText.read(Files.readString(lab.out().resolve("report.json")));
    }

    private Cli certify() {
        String key = folder.resolve("vendor.key").toString();
        Cli.run(FakeSuite.passing().suite(), "certify", "--new-key", key);
        return Cli.run(
                FakeSuite.passing().suite(), "certify", "--key", key, lab.out().toString());
    }

    private Cli verify() {
        return Cli.run(FakeSuite.passing().suite(), "verify", lab.out().toString());
    }
}
