package org.ucwatck.cli.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.cli.Cli;
import org.ucwatck.cli.FakeSuite;
import org.ucwatck.cli.Lab;
import org.ucwatck.verdict.result.Outcome;

class KnownFailuresTest {
    private static final String LENGTH = "- {check: request.max-length, reason: fixed in 7.2}\n";
    private static final Map<org.ucwatck.verdict.result.CheckId, Outcome> TOO_LONG =
            Map.of(FakeSuite.LENGTH, Outcome.FAILED);

    private final Path file;
    private final Lab lab;

    KnownFailuresTest(@TempDir Path folder) throws IOException {
        this.file = folder.resolve("known.yaml");
        this.lab = new Lab(folder);
    }

    private Cli gate(FakeSuite suite, String known) throws IOException {
        Files.writeString(file, known);
        return lab.run(suite, "--known-failures", file.toString());
    }

    @Test
    void knownFailureDoesNotCountAndIsToldWithItsReason() throws IOException {
        Cli cli = gate(
                FakeSuite.with(TOO_LONG),
                "- {check: request.max-length/**, reason: fixed in 7.2, link: 'https://bugs/7', owner: Ada, expires: 2999-12-31}\n");

        assertThat(cli.status()).isZero();
        assertThat(cli.out())
                .contains(
                        "Known failure: " + FakeSuite.LENGTH.path()
                                + " (fixed in 7.2; owner Ada; until 2999-12-31; https://bugs/7)",
                        "Not conformant.",
                        "Exit status 0",
                        "apart from 1 check known to fail");
    }

    @Test
    void knownRuleCoversEveryCheckThatShowsIt() throws IOException {
        assertThat(gate(FakeSuite.with(TOO_LONG), "- {rule: request.max-length, reason: fixed in 7.2}\n")
                        .status())
                .isZero();
    }

    @Test
    void knownRequirementCoversItsElement() throws IOException {
        String requirement = "request.max-length/" + FakeSuite.LENGTH.operation();

        assertThat(gate(FakeSuite.with(TOO_LONG), "- {requirement: " + requirement + ", reason: fixed in 7.2}\n")
                        .status())
                .isZero();
        assertThat(gate(FakeSuite.with(TOO_LONG), "- {requirement: request.max-lenght/me, reason: fixed in 7.2}\n")
                        .err())
                .contains("requirement");
    }

    @Test
    void knownFailureBesideAnotherStillFails() throws IOException {
        FakeSuite suite = FakeSuite.with(Map.of(FakeSuite.LENGTH, Outcome.FAILED, FakeSuite.CREATED, Outcome.FAILED));

        assertThat(gate(suite, LENGTH).status()).isEqualTo(1);
    }

    @Test
    void knownFailureLeavesAnOpenCheckOpen() throws IOException {
        FakeSuite suite =
                FakeSuite.with(Map.of(FakeSuite.LENGTH, Outcome.FAILED, FakeSuite.CREATED, Outcome.CANNOT_TELL));

        assertThat(gate(suite, LENGTH).status()).isEqualTo(2);
    }

    @Test
    void knownFailureThatPassesIsAnError() throws IOException {
        Cli check = gate(FakeSuite.passing(), LENGTH);
        Cli rule = gate(FakeSuite.passing(), "- {rule: request.max-length, reason: fixed in 7.2}\n");

        assertThat(check.status()).isEqualTo(3);
        assertThat(check.out()).contains("Known failure that passes; take it off the list: " + FakeSuite.LENGTH.path());
        assertThat(check.out())
                .contains(
                        "Exit status 3: 1 on the list of known failures passes, so that the list is out of date; take the"
                                + " entries named above off it, or make it anew with --write-known-failures");
        assertThat(rule.status()).isEqualTo(3);
        assertThat(rule.out()).contains("Known failure that passes; take it off the list: request.max-length\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - {check: request.max-lenght, reason: x}           | entry 1: 'request.max-lenght' matches no check; did you mean request.max-length
            - {check: nothing.at.all, reason: x}               | entry 1: 'nothing.at.all' matches no check; './ucwa-tck list checks' shows all
            - {rule: request.max-lenght, reason: x}            | entry 1: unknown rule 'request.max-lenght'; did you mean request.max-length
            - {check: request.max-length}                      | entry 1: the reason is missing; write {check: GLOB, rule: GLOB or requirement: GLOB, reason: TEXT
            - {reason: x}                                      | entry 1: give one of check, rule and requirement
            - {check: '**', rule: '*', reason: x}              | entry 1: give one of check, rule and requirement
            - {check: '[', reason: x}                          | entry 1: malformed glob '['
            - {check: '**', reason: 7}                         | entry 1: reason is a text, not 7
            - {check: '**', reason: x, expire: 2999-01-01}     | entry 1: unknown key 'expire'; did you mean expires?
            - {check: '**', reason: x, expires: soon}          | entry 1: expires is a day such as 2027-01-31, not 'soon'
            - {check: '**', reason: x, expires: 2020-02-29}    | entry 1: '**' expired on 2020-02-29; mend the failure and take the entry off the list
            - nothing                                          | entry 1: write {check: GLOB
            nothing                                            | known.yaml: write a list of {check: GLOB
            - {check: '                                        | known.yaml is not YAML
            """)
    void badListIsRefusedBeforeTheRun(String known, String message) throws IOException {
        Cli cli = gate(FakeSuite.passing(), known + "\n");

        assertThat(cli.status()).isEqualTo(3);
        assertThat(cli.err()).contains(message).doesNotContain("\tat ", "internal error");
        assertThat(lab.out().resolve("run.jsonl")).doesNotExist();
    }

    @Test
    void allProblemsOfTheListAreShown() throws IOException {
        assertThat(gate(FakeSuite.passing(), "- {check: nothing.at.all, reason: x}\n- {check: '**', reason: ''}\n")
                        .err())
                .contains("known.yaml, entry 1: ", "known.yaml, entry 2: the reason is missing");
    }

    @Test
    void firstListIsMadeFromARunAndAcceptsIt() throws IOException {
        Cli made = lab.run(FakeSuite.with(TOO_LONG), "--write-known-failures", file.toString());

        assertThat(made.status()).isEqualTo(1);
        assertThat(made.err()).contains("wrote 1 entry to " + file);
        assertThat(file).content().endsWith("""
                - check: request.max-length/addPhoneAudio.POST.operationId/51-characters/json
                  reason: 'request.max-length: expected status 400, but status 201'
                  link: ''
                  owner: ''
                  expires: 2026-04-02
                """);
        Files.writeString(file, Files.readString(file).replace("2026-04-02", "2999-04-02"));
        assertThat(lab.run(FakeSuite.with(TOO_LONG), "--known-failures", file.toString())
                        .status())
                .isZero();
    }

    @Test
    void listThatIsThereIsNotOverwritten() throws IOException {
        Files.writeString(file, LENGTH);

        assertThat(lab.run(FakeSuite.passing(), "--write-known-failures", file.toString())
                        .err())
                .contains("known.yaml is there already; choose another name, or delete it");
        assertThat(file).content().isEqualTo(LENGTH);
    }

    @Test
    void readingAndWritingAListExcludeEachOther() throws IOException {
        Files.writeString(file, LENGTH);

        assertThat(lab.run(
                                FakeSuite.passing(),
                                "--known-failures",
                                file.toString(),
                                "--write-known-failures",
                                file + ".new")
                        .err())
                .contains("give --known-failures or --write-known-failures, not both");
    }
}
