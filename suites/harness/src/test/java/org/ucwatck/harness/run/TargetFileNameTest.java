package org.ucwatck.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunLog;

/** The log of a run names the target file, as any text without secrets. */
final class TargetFileNameTest {
    private final Path folder;

    TargetFileNameTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private RunLog run(String targetFile) {
        Options chosen = Options.of(folder, "xml", 1).only("nothing");
        RunOptions options = new RunOptions(
                chosen.target(),
                chosen.formats(),
                List.of(),
                chosen.only(),
                chosen.skip(),
                false,
                1,
                7,
                chosen.shard(),
                Optional.empty(),
                Optional.of(folder.resolve("out")),
                () -> false);
        return ConformanceRun.execute(
                options.recording(Provenance.UNKNOWN.withTargetFile(targetFile), List.of()), RunProgress.silent());
    }

    @Test
    void targetFileIsNamedAsItWasGiven() {
        assertThat(run("labs/my.yaml").header().provenance().targetFile()).isEqualTo("labs/my.yaml");
    }

    @Test
    void secretInItsNameIsHidden() throws Exception {
        assertThat(run("labs/canary-7f3a.yaml").header().provenance().targetFile())
                .isEqualTo("labs/***.yaml");
        assertThat(Files.readString(folder.resolve("out/run.jsonl"))).doesNotContain("canary");
    }
}
