package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.verdict.log.RunLogReader;

/** What the commands make of {@code --anonymise}, and of a run in which people are pseudonyms. */
class AnonymiseTest {
    private final Path folder;
    private final Lab lab;

    AnonymiseTest(@TempDir Path folder) {
        this.folder = folder;
        this.lab = new Lab(folder);
    }

    private Cli tck(String... arguments) {
        return Cli.run(FakeSuite.passing().suite(), arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Cli copy() {
        return tck("report", path("out"), "--anonymise", "--out", path("copy"));
    }

    private boolean isAnonymised(String name) {
        return RunLogReader.read(folder.resolve(name)).header().provenance().isAnonymised();
    }

    @Test
    void copyLeavesTheOriginal() {
        lab.run(FakeSuite.passing());

        Cli copied = copy();

        assertThat(copied.err()).isEmpty();
        assertThat(copied.out()).contains("Report: " + path("copy"));
        assertThat(isAnonymised("copy")).isTrue();
        assertThat(isAnonymised("out")).isFalse();
    }

    @Test
    void copyNeedsOneRunAndAPlaceOutsideOfIt() {
        lab.run(FakeSuite.passing());

        assertThat(tck("report", path("out"), "--anonymise").err()).contains("give one folder, and --out");
        assertThat(tck("report", path("out"), path("out"), "--anonymise", "--out", path("copy"))
                        .err())
                .contains("give one folder, and --out");
        assertThat(tck("report", path("out"), "--anonymise", "--out", path("out"))
                        .err())
                .contains("lies in the folder that the reports go to");
    }

    @Test
    void runThatIsInterruptedKeepsItsLogAndSaysSo() {
        Cli first = lab.run(FakeSuite.passing().interruptedAfterOne(), "--anonymise");
        assertThat(first.err()).contains("do not publish it");
        assertThat(isAnonymised("out")).isFalse();

        Cli second = lab.run(FakeSuite.passing(), "--resume", "--anonymise");

        assertThat(second.err()).doesNotContain("do not publish it");
        assertThat(isAnonymised("out")).isTrue();
    }

    @Test
    void nothingGoesOnFromACopyOrIsCleanedUpByIt() {
        lab.run(FakeSuite.passing().interruptedAfterOne());
        copy();

        assertThat(tck("run", "--target", path("target.yaml"), "--resume", "--out", path("copy"))
                        .err())
                .contains("was anonymised", "run it anew");
        assertThat(tck("cleanup", "--target", path("target.yaml"), path("copy")).err())
                .contains("was anonymised", "nothing was sent");
    }

    @Test
    void certifySaysThatARunShowsPeople() {
        lab.run(FakeSuite.passing().released());
        copy();

        Cli original = tck("certify", "--new-key", path("a.key"), path("out"));
        Cli published = tck("certify", "--new-key", path("b.key"), path("copy"));

        assertThat(original.out()).contains("It shows addresses, names and numbers of people", "--anonymise --out DIR");
        assertThat(published.out()).contains("Certified: ").doesNotContain("It shows addresses");
        assertThat(tck("verify", path("copy")).status()).isZero();
    }
}
