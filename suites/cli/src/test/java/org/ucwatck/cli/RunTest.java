package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.report.ReportKind;
import org.ucwatck.report.Reports;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.result.Outcome;

class RunTest {
    private final Path folder;
    private final Lab lab;

    RunTest(@TempDir Path folder) {
        this.folder = folder;
        this.lab = new Lab(folder);
    }

    private Cli run(FakeSuite suite, String... more) {
        return lab.run(suite, more);
    }

    private Path out() {
        return folder.resolve("out");
    }

    @Test
    void fulfilledRunPrintsTableVerdictAndReport() {
        Cli cli = run(FakeSuite.passing());

        assertThat(cli.status()).isZero();
        assertThat(cli.out())
                .contains("Testing lab at http://127.0.0.1:9/")
                .contains(FakeSuite.plan().size() + " checks; at most 3 calls will be placed; seed 1")
                .containsPattern("(?m)^addPhoneAudio +2 ")
                .containsPattern("(?m)^all +" + FakeSuite.plan().size() + " ")
                .contains("Left on the target: nothing", "Report: " + out().resolve("index.html"))
                .contains("Exit status 0: every applicable MUST is fulfilled");
        assertThat(out().resolve("report.json")).exists();
        assertThat(out().resolve("index.html")).exists();
    }

    @Test
    void rateOfTheTargetFileIsSaidBeforeTheRunBegins() throws IOException {
        Path file = folder.resolve("target.yaml");
        Files.writeString(file, Files.readString(file) + "limits: {rate: 7}\n");

        assertThat(run(FakeSuite.passing()).out()).startsWith("Sending at most 7 requests a second (limits.rate)");
        assertThat(run(FakeSuite.passing(), "--quiet").out()).isEmpty();
        assertThat(Cli.run(FakeSuite.passing().suite(), "check", "--target", file.toString())
                        .out())
                .contains("rate          at most 7 requests a second (limits.rate)");
    }

    @Test
    void violatedRuleIsShownInFull() {
        Cli cli = run(FakeSuite.with(Map.of(FakeSuite.LENGTH, Outcome.FAILED)));

        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.out()).contains("request.max-length (MUST", "status 400", "status 201", "Exit status 1");
    }

    @Test
    void failureSaysHowToRunItAgainAgainstTheSameTarget() {
        FakeSuite failing = FakeSuite.with(Map.of(FakeSuite.LENGTH, Outcome.FAILED));

        assertThat(run(failing, "--strict", "--seed", "7").out())
                .contains("again      ./ucwa-tck run --target " + folder.resolve("target.yaml")
                        + " --strict --seed 7 --only '" + FakeSuite.LENGTH.path() + "' --out reports/out/lab-again\n");
        assertThat(Cli.run(failing.suite(), "run", "--out", out().toString()).out())
                .contains("again      ./ucwa-tck run --only '" + FakeSuite.LENGTH.path() + "' --out reports/out/");
    }

    @Test
    void unreachableTargetGivesOneMessageAndAReport() {
        Cli cli = run(FakeSuite.with(Map.of(
                FakeSuite.CREATED, Outcome.CANNOT_TELL,
                FakeSuite.LENGTH, Outcome.CANNOT_TELL,
                FakeSuite.SELF, Outcome.CANNOT_TELL)));

        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.out()).containsOnlyOnce("3 checks were inconclusive: cannot connect to http://127.0.0.1:9/");
        assertThat(cli.out() + cli.err()).doesNotContain("\tat ");
        assertThat(out().resolve("report.json")).exists();
    }

    @Test
    void quietRunPrintsNothingWhenAllIsFulfilled() {
        assertThat(run(FakeSuite.passing(), "--quiet").out()).isEmpty();
    }

    @Test
    void optionsReachTheHarness() {
        FakeSuite suite = FakeSuite.passing();

        run(
                suite,
                "--format",
                "json",
                "--only",
                "request.*",
                "--strict",
                "--jobs",
                "3",
                "--seed",
                "42",
                "--shard",
                "2/5");

        assertThat(suite.options().only()).containsExactly("request.*");
        assertThat(suite.options().strict()).isTrue();
        assertThat(suite.options().jobs()).isEqualTo(3);
        assertThat(suite.options().seed()).isEqualTo(42);
        assertThat(suite.options().shard().index()).isEqualTo(2);
        assertThat(suite.options().formats()).hasSize(1);
    }

    @Test
    void interruptedRunIsReportedAndCanBeResumed() {
        Cli first = run(FakeSuite.passing().interruptedAfterOne(), "--seed", "7");
        FakeSuite rest = FakeSuite.passing();
        Cli second = run(rest, "--resume");

        assertThat(first.status()).isEqualTo(130);
        assertThat(first.out()).contains("The run was interrupted", "Exit status 130: interrupted");
        assertThat(second.status()).isZero();
        assertThat(rest.options().earlier().orElseThrow().results()).hasSize(1);
        assertThat(rest.options().seed()).isEqualTo(7);
        RunLog log = RunLogReader.read(out());
        assertThat(log.results()).hasSameSizeAs(FakeSuite.plan());
        assertThat(log.footer().callsPlaced()).isEqualTo(3);
    }

    @Test
    void completeOrDifferentRunIsNotResumed() {
        run(FakeSuite.passing());
        assertThat(run(FakeSuite.passing(), "--resume").err()).contains("is complete; leave --resume out");

        run(FakeSuite.passing().interruptedAfterOne(), "--only", "request.*");
        assertThat(run(FakeSuite.passing(), "--resume").err()).contains("had another selection or seed");
    }

    @Test
    void runThatWasKilledWhileItWroteItsReportsWritesThemWhenResumed() throws IOException {
        run(FakeSuite.with(Map.of(FakeSuite.LENGTH, Outcome.FAILED)));
        Files.delete(out().resolve("report.json"));
        Cli resumed = run(FakeSuite.passing(), "--resume");

        assertThat(resumed.status()).isEqualTo(1);
        assertThat(resumed.err()).contains("the run had come to its end; only its reports were missing");
        assertThat(out().resolve("report.json")).exists();
    }

    /** Whoever reads the folder of a run that was killed must not take what an older run reported for its result. */
    @Test
    void reportsOfAnOlderRunAreGoneWhenARunBegins() {
        run(FakeSuite.passing());
        Suite killed = new Suite(
                FakeSuite::plan,
                (options, progress) -> {
                    throw new IllegalStateException("killed");
                },
                "0.1.0");
        String target = folder.resolve("target.yaml").toString();

        Cli.run(killed, "run", "--target", target, "--out", out().toString());

        assertThat(out().resolve("report.json")).doesNotExist();
        assertThat(out().resolve("badge.svg")).doesNotExist();
    }

    @Test
    void runOfAnotherBuildOrTargetFileIsNotResumed() throws IOException {
        run(FakeSuite.passing().interruptedAfterOne());
        Path log = out().resolve("run.jsonl");
        String text = Files.readString(log);

        Files.writeString(log, text.replace("\"suiteVersion\":\"0.1.0\"", "\"suiteVersion\":\"0.0.9\""));
        assertThat(run(FakeSuite.passing(), "--resume").err())
                .contains("is of another build of the suite (0.0.9", "; this is 0.1.0", "run it anew");

        Files.writeString(log, text.replace(Catalogue.digest(), "0".repeat(64)));
        assertThat(run(FakeSuite.passing(), "--resume").err()).contains("another build", "catalogue 000000000000;");

        Files.writeString(log, text.replace(",\"part\":{\"version\":2,\"number\":1}", ""));
        assertThat(run(FakeSuite.passing(), "--resume").err())
                .contains("was recorded by an older version of the suite");

        Files.writeString(log, text);
        Path file = folder.resolve("target.yaml");
        Files.writeString(file, Files.readString(file).replace("sip:mary@contoso.com", "sip:ann@contoso.com"));
        Cli changed = run(FakeSuite.passing(), "--resume");
        assertThat(changed.err())
                .contains("had another target file", "(contact.reachable: sip:mary@contoso.com)", "give it as it was");
        assertThat(changed.status()).isEqualTo(3);
        assertThat(Files.readString(log)).isEqualTo(text);
    }

    @Test
    void problemsOfTheTargetFileAreAllShown() throws IOException {
        Files.writeString(folder.resolve("target.yaml"), "name: lab\nrot: http://x/\n");

        Cli cli = run(FakeSuite.passing());

        assertThat(cli.status()).isEqualTo(3);
        assertThat(cli.err()).contains("line 2: rot: unknown key; did you mean 'root'?", "accounts: missing");
    }

    @Test
    void folderThatCannotBeWrittenIsAMistake() throws IOException {
        Files.writeString(folder.resolve("out"), "in the way");

        assertThat(run(FakeSuite.passing()).err()).contains("cannot make the output folder", "--out");
    }

    @Test
    void reportsAreRenderedAgainFromTheLog() throws IOException {
        run(FakeSuite.passing());
        Files.delete(out().resolve("report.json"));

        Cli cli = Cli.run(FakeSuite.passing().suite(), "report", out().toString());

        assertThat(cli.status()).isZero();
        assertThat(cli.out()).contains("lab: ", "Report: ");
        assertThat(out().resolve("report.json")).exists();
    }

    @Test
    void runsAreComparedOnOnePage() throws IOException {
        run(FakeSuite.passing());
        String run = out().toString();
        Path compared = folder.resolve("compared");

        Cli cli = Cli.run(FakeSuite.passing().suite(), "report", run, run, "--out", compared.toString());

        assertThat(cli.status()).isZero();
        assertThat(cli.out()).isEqualTo("Comparison: " + compared.resolve("compare.html") + System.lineSeparator());
        assertThat(compared.resolve("compare.html")).content().contains("2 runs side by side", "request.max-length");
    }

    @Test
    void runTellsWhatItsLogGivesAgainByteForByte() throws IOException {
        run(FakeSuite.passing());
        Path again = folder.resolve("again");
        Files.createDirectories(again);
        Files.copy(out().resolve("run.jsonl"), again.resolve("run.jsonl"));

        Cli.run(FakeSuite.passing().suite(), "report", again.toString());

        for (ReportKind kind : Reports.all()) {
            Path file = out().resolve(kind.path());
            if (Files.isRegularFile(file)) {
                assertThat(again.resolve(kind.path())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void checkSaysWhatIsDeclaredAndWhatThatCosts() {
        Cli cli = Cli.run(
                Suite.real(),
                "check",
                "--offline",
                "--target",
                folder.resolve("target.yaml").toString());

        assertThat(cli.status()).isZero();
        assertThat(cli.out())
                .contains("caller        sip:john@contoso.com, grant token")
                .containsPattern("calls         at most [0-9]+ calls will be placed")
                .contains("capabilities: [phoneAudio]\n      add-phone-audio.")
                .contains("\n  run with --profile full\n      event.idle-page, event.parameters-kept\n")
                .doesNotContain("cwt=abcdef");
    }
}
