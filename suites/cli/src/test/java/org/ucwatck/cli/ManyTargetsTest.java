package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.verdict.result.Outcome;

/** {@code run} with more than one {@code --target}. */
class ManyTargetsTest {
    private final Path folder;

    ManyTargetsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        new Lab(folder);
        String file = Files.readString(folder.resolve("target.yaml"));
        for (String name : new String[] {"one", "two"}) {
            Files.writeString(folder.resolve(name + ".yaml"), file.replace("name: lab", "name: " + name));
        }
    }

    private Cli run(FakeSuite suite, String first, String second, String... more) {
        Stream<String> fixed = Stream.of(
                "run",
                "--target",
                folder.resolve(first).toString(),
                "--target",
                folder.resolve(second).toString(),
                "--out",
                folder.resolve("out").toString());
        return Cli.run(suite.suite(), Stream.concat(fixed, Arrays.stream(more)).toArray(String[]::new));
    }

    @Test
    void eachHasItsReportsAndOnePageComparesThem() throws IOException {
        Cli cli = run(FakeSuite.passing(), "one.yaml", "two.yaml");

        Path out = folder.resolve("out");
        assertThat(cli.status()).isZero();
        assertThat(cli.out())
                .contains("Testing one at", "Testing two at", "Comparison: " + out.resolve("compared/compare.html"));
        assertThat(out.resolve("one/report.json")).exists();
        assertThat(out.resolve("two/report.json")).exists();
        assertThat(Files.readString(out.resolve("compared/compare.html")))
                .contains("2 runs side by side", "../one/index.html", "../two/index.html");
    }

    @Test
    void exitStatusIsTheGravest() {
        FakeSuite failing = FakeSuite.with(Map.of(FakeSuite.LENGTH, Outcome.FAILED));

        assertThat(run(failing, "one.yaml", "two.yaml").status()).isEqualTo(1);
    }

    @Test
    void nothingIsTestedBeforeAllFilesAreReadAndHaveNamesOfTheirOwn() throws IOException {
        Files.writeString(folder.resolve("bad.yaml"), "name: bad\n");

        assertThat(run(FakeSuite.passing(), "one.yaml", "bad.yaml").status()).isEqualTo(3);
        assertThat(run(FakeSuite.passing(), "one.yaml", "one.yaml").err())
                .contains("the name one is that of another target; give it another with name:");
        assertThat(run(FakeSuite.passing(), "one.yaml", "two.yaml", "--resume").err())
                .contains("--resume and --write-known-failures are for one target");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
