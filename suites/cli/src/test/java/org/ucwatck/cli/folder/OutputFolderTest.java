package org.ucwatck.cli.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.cli.Cli;
import org.ucwatck.cli.FakeSuite;
import org.ucwatck.cli.Lab;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.result.Outcome;

/** The output folder holds the latest run; no earlier one that matters is lost, and nothing else is touched. */
class OutputFolderTest {
    private final Path folder;
    private final Lab lab;

    OutputFolderTest(@TempDir Path folder) {
        this.folder = folder;
        this.lab = new Lab(folder);
    }

    private Path previous(String suffix) {
        return folder.resolve("out.previous" + suffix);
    }

    private long seed(Path run) {
        return RunLogReader.read(run).header().seed();
    }

    @Test
    void earlierRunMovesAsideAndTheOneBeforeItIsGone() {
        lab.run(FakeSuite.passing(), "--seed", "1");
        lab.run(FakeSuite.passing(), "--seed", "2");
        Cli third = lab.run(FakeSuite.passing(), "--seed", "3");

        assertThat(third.status()).isZero();
        assertThat(third.err()).isEmpty();
        assertThat(seed(lab.out())).isEqualTo(3);
        assertThat(seed(previous(""))).isEqualTo(2);
        assertThat(previous("").resolve("index.html")).exists();
        assertThat(previous("-2")).doesNotExist();
        assertThat(lab.out().resolve("run.lock")).doesNotExist();
    }

    @Test
    void interruptedRunIsKeptAndItIsSaidHowToGoOn() {
        lab.run(FakeSuite.passing().interruptedAfterOne(), "--seed", "1");
        Cli second = lab.run(FakeSuite.passing(), "--seed", "2");
        lab.run(FakeSuite.passing(), "--seed", "3");

        assertThat(second.status()).isZero();
        assertThat(second.err())
                .isEqualToIgnoringNewLines("ucwa-tck: the earlier run was interrupted; to go on with it: ./ucwa-tck run"
                        + " --target " + folder.resolve("target.yaml") + " --resume --out " + previous(""));
        assertThat(seed(previous(""))).isEqualTo(2);
        assertThat(seed(previous("-2"))).isEqualTo(1);
        Cli resumed = Cli.run(
                FakeSuite.passing().suite(),
                "run",
                "--target",
                folder.resolve("target.yaml").toString(),
                "--resume",
                "--out",
                previous("-2").toString());
        assertThat(resumed.status()).isZero();
    }

    @Test
    void certifiedRunIsKept() throws IOException {
        lab.run(FakeSuite.passing(), "--seed", "1");
        Files.writeString(lab.out().resolve("certificate.json"), "{}");
        lab.run(FakeSuite.passing(), "--seed", "2");
        Cli third = lab.run(FakeSuite.passing(), "--seed", "3");

        assertThat(third.err()).isEmpty();
        assertThat(previous("-2").resolve("certificate.json")).exists();
        assertThat(seed(previous("-2"))).isEqualTo(1);
        assertThat(seed(previous(""))).isEqualTo(2);
    }

    @Test
    void folderWithOtherFilesIsRefusedAndNothingMoves() throws IOException {
        lab.run(FakeSuite.passing(), "--seed", "1");
        Files.writeString(lab.out().resolve("notes.txt"), "mine");
        Cli second = lab.run(FakeSuite.passing());

        assertThat(second.status()).isEqualTo(3);
        assertThat(second.err()).contains("has files that no run wrote (notes.txt)", "choose another with --out");
        assertThat(previous("")).doesNotExist();
        assertThat(seed(lab.out())).isEqualTo(1);
    }

    @Test
    void filesThatOnlyHaveTheNamesOfReportsAreRefused() throws IOException {
        Files.createDirectories(lab.out());
        Files.writeString(lab.out().resolve("index.html"), "my page");

        assertThat(lab.run(FakeSuite.passing()).err()).contains("has files (index.html) and no run log");
        Files.writeString(lab.out().resolve("run.jsonl"), "{\"mine\":1}");
        assertThat(lab.run(FakeSuite.passing()).err()).contains("and no run log");
        assertThat(lab.out().resolve("index.html")).hasContent("my page");
    }

    @Test
    void strangersFolderInTheWayIsRefused() throws IOException {
        lab.run(FakeSuite.passing(), "--seed", "1");
        Files.createDirectories(previous(""));
        Files.writeString(previous("").resolve("notes.txt"), "mine");
        Cli second = lab.run(FakeSuite.passing());

        assertThat(second.status()).isEqualTo(3);
        assertThat(second.err()).contains(previous("") + " has files that no run wrote");
        assertThat(seed(lab.out())).isEqualTo(1);
    }

    @Test
    void moveThatWasKilledIsFinished() throws IOException {
        lab.run(FakeSuite.passing(), "--seed", "1");
        Files.createDirectories(previous(""));
        Files.move(lab.out().resolve("index.html"), previous("").resolve("index.html"));
        lab.run(FakeSuite.passing(), "--seed", "2");

        assertThat(previous("").resolve("index.html")).exists();
        assertThat(seed(previous(""))).isEqualTo(1);
        assertThat(seed(lab.out())).isEqualTo(2);
    }

    @Test
    void secondRunInAFolderEndsAtOnceAndNamesTheFirst() throws IOException {
        lab.run(FakeSuite.with(Map.of(FakeSuite.LENGTH, Outcome.FAILED)), "--seed", "1");
        try (OutputFolder first = OutputFolder.take(lab.out())) {
            for (List<String> options : List.of(List.<String>of(), List.of("--resume"))) {
                FakeSuite suite = FakeSuite.passing();
                Cli second = lab.run(suite, options.toArray(String[]::new));

                assertThat(second.status()).isEqualTo(3);
                assertThat(second.err())
                        .contains("another run is writing to " + first.path())
                        .contains("process " + ProcessHandle.current().pid() + ", which began at 2");
            }
        }

        assertThat(seed(lab.out())).isEqualTo(1);
        assertThat(lab.run(FakeSuite.passing()).status()).isZero();
    }

    @Test
    void lockOfAKilledRunHoldsNobodyUp() throws IOException {
        Files.createDirectories(lab.out());
        Files.writeString(lab.out().resolve("run.lock"), "process 1, which began at 2026-01-01T00:00:00Z");

        assertThat(lab.run(FakeSuite.passing()).status()).isZero();
        assertThat(previous("")).doesNotExist();
        assertThat(lab.out().resolve("run.lock")).doesNotExist();
    }
}
