package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.cli.target.Reference;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.report.output.JsonText;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;
import tools.jackson.databind.JsonNode;

/** A run that has seen enough failures begins no further check, says so everywhere, cleans up, and is never green. */
class MaxFailuresTest {
    private static final String REASON = "--max-failures 1 was reached";

    private final Path folder;

    MaxFailuresTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Cli run(String fault, String... more) throws IOException {
        Path file = folder.resolve("target.yaml");
        try (Reference server = Reference.start(0, fault.isEmpty() ? List.of() : List.of(fault), List.of())) {
            server.writeTarget(file);
            Files.writeString(file, Files.readString(file).replace("arrival: 10s", "arrival: 1s"));
            Stream<String> fixed = Stream.of(
                    "run",
                    "--target",
                    file.toString(),
                    "--out",
                    out().toString(),
                    "--format",
                    "json",
                    "--jobs",
                    "1",
                    "--only",
                    "body.self-link/**",
                    "--only",
                    "add-phone-audio.*/**");
            return Cli.run(Suite.real(), Stream.concat(fixed, Stream.of(more)).toArray(String[]::new));
        }
    }

    private static List<CheckResult> leftOut(RunLog log) {
        return log.results().stream()
                .filter(result -> result.outcome() == Outcome.UNTESTED)
                .filter(result -> result.reason().contains(REASON))
                .toList();
    }

    @Test
    void restIsNotRunWithTheReasonInTerminalAndReports() throws IOException {
        Cli cli = run("location-missing", "--max-failures", "1");
        RunLog log = RunLogReader.read(out());
        JsonNode report = JsonText.read(Files.readString(out().resolve("report.json")));

        assertThat(cli.status()).as(cli.out()).isEqualTo(1);
        assertThat(cli.out())
                .containsPattern("checks were not run: the run began no check after " + REASON)
                .contains("Left on the target: nothing", "Not conformant");
        assertThat(leftOut(log)).isNotEmpty();
        assertThat(log.results())
                .filteredOn(result -> result.outcome() == Outcome.FAILED)
                .hasSize(1);
        assertThat(log.footer().interrupted()).isFalse();
        assertThat(report.required("conformant").asBoolean()).isFalse();
        assertThat(Files.readString(out().resolve("index.html"))).contains(REASON);
        assertThat(Files.readString(out().resolve("junit.xml"))).contains(REASON);
    }

    @Test
    void runBelowTheNumberIsWhole() throws IOException {
        Cli cli = run("", "--max-failures", "1");

        assertThat(cli.status()).as(cli.out()).isNotEqualTo(1);
        assertThat(leftOut(RunLogReader.read(out()))).isEmpty();
    }

    @Test
    void knownFailuresDoNotCount() throws IOException {
        Path known = Files.writeString(
                folder.resolve("known.yaml"), "- {rule: add-phone-audio.location, reason: under work}\n");

        Cli cli = run("location-missing", "--max-failures", "1", "--known-failures", known.toString());

        assertThat(leftOut(RunLogReader.read(out()))).as(cli.out()).isEmpty();
    }

    @Test
    void numberIsOneOrMore() throws IOException {
        assertThat(run("", "--max-failures", "0").err()).contains("--max-failures is a number from 1, not 0");
    }
}
