package org.ucwatck.verdict.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.verdict.GateTest;
import org.ucwatck.verdict.Samples;

/** What shows the traffic of a run is readable by its owner only. */
class EvidenceFilesTest {
    private final Path folder;

    EvidenceFilesTest(@TempDir Path folder) {
        this.folder = folder;
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void runLogAndItsFolderAreForTheOwnerAlone() throws IOException {
        Path out = folder.resolve("a/b");

        RunLogWriter.write(out, GateTest.log(List.of()));

        assertThat(mode(out)).isEqualTo("rwx------");
        assertThat(mode(out.resolve("run.jsonl"))).isEqualTo("rw-------");
    }

    @Test
    void fileThatOthersCouldReadIsWithdrawnFromThem() throws IOException {
        Path file = Files.writeString(folder.resolve("old"), "a longer text than the new one");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        EvidenceFiles.write(file, "new");

        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(file).hasContent("new");
    }

    @Test
    void everyTextOfTheLogPassesTheGate() throws IOException {
        try (RunLogWriter writer = RunLogWriter.begin(folder, Samples.header(false), text -> text.replace("a", "*"))) {
            writer.answers(List.of("aba"));
        }

        assertThat(Files.readAllLines(folder.resolve("run.jsonl")).get(1))
                .contains("*b*")
                .doesNotContain("aba");
    }

    /** Whoever opened it would wait for a writer without end. */
    @Test
    @Timeout(20)
    void pipeInPlaceOfALogIsRefused() throws Exception {
        Path pipe = folder.resolve("run.jsonl");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);

        assertThat(RunLogEnd.isReached(folder)).isFalse();
        assertThatThrownBy(() -> RunLogEnd.isLog(folder)).hasMessage(pipe + ": is no regular file");
        assertThatThrownBy(() -> RunLogReader.read(folder)).isInstanceOf(RunLogUnreadable.class);
    }
}
