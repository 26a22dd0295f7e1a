package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.cli.target.Reference;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.report.ReportKind;
import org.ucwatck.report.Reports;
import org.ucwatck.report.output.JsonText;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Requirement;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;
import tools.jackson.databind.JsonNode;

/** {@code report --merge}: shards come to what one run would have come to, or are refused. */
class MergeTest {
    private static final List<String> SELECTION = List.of(
            "--format",
            "json",
            "--only",
            "add-phone-audio.location/**",
            "--only",
            "body.*",
            "--only",
            "event.once-in-order");

    private final Path folder;

    MergeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path named(String name) {
        return folder.resolve(name);
    }

    private Cli real(String... arguments) {
        return Cli.run(Suite.real(), arguments);
    }

    private Cli realRun(Path target, String... more) {
        Stream<String> fixed = Stream.of("run", "--target", target.toString());
        return real(Stream.of(fixed, SELECTION.stream(), Arrays.stream(more))
                .flatMap(words -> words)
                .toArray(String[]::new));
    }

    /** A run of a server with a fault, in three shards and once whole. */
    private void realShards() {
        Path target = named("target.yaml");
        try (Reference server = Reference.start(0, List.of("location-missing"), List.of())) {
            server.writeTarget(target);
            for (int shard = 1; shard <= 3; shard++) {
                realRun(
                        target,
                        "--shard",
                        shard + "/3",
                        "--out",
                        named("s" + shard).toString());
            }
            realRun(target, "--out", named("one").toString());
        }
    }

    /** What reports say of the run, but for the ids of exchanges and times. */
    private JsonNode told(String run, String what) throws IOException {
        return JsonText.read(Files.readString(named(run).resolve("report.json")))
                .required(what);
    }

    private List<String> outcomes(String run, String what) throws IOException {
        return told(run, what)
                .valueStream()
                .map(each -> each.required("id").asString() + " "
                        + each.required("outcome").asString() + " " + each.path("formats"))
                .toList();
    }

    @Test
    void threeShardsComeToWhatOneRunComesTo() throws IOException {
        realShards();

        Cli merged = merge("s2", "s3", "s1");

        assertThat(merged.status()).as(merged.out() + merged.err()).isEqualTo(1);
        for (String what : List.of("verdict", "partial", "conformant", "verdictText", "summary")) {
            assertThat(told("merged", what)).as(what).isEqualTo(told("one", what));
        }
        for (String what : List.of("checks", "rules")) {
            assertThat(outcomes("merged", what)).as(what).isEqualTo(outcomes("one", what));
        }
        assertThat(promised("merged")).isEqualTo(promised("one"));
        wholeCanBeWrittenAgainAndEveryIdLeadsToItsExchange();
    }

    /** The requirements that the suite promises to judge: what else a run happens to see is judged, too, and differs from run to run. */
    private List<String> promised(String run) throws IOException {
        Set<String> byChance = Catalogue.load().requirements().stream()
                .filter(requirement -> requirement.planned().isPresent())
                .map(Requirement::id)
                .collect(Collectors.toSet());
        return outcomes(run, "requirements").stream()
                .filter(told -> !byChance.contains(told.substring(0, told.indexOf(' '))))
                .toList();
    }

    private void wholeCanBeWrittenAgainAndEveryIdLeadsToItsExchange() throws IOException {
        Path again = Files.createDirectories(named("again"));
        Files.copy(named("merged").resolve("run.jsonl"), again.resolve("run.jsonl"));
        real("report", again.toString());

        RunLog log = RunLogReader.read(named("merged"));
        assertThat(log.results().stream()
                        .flatMap(result -> Stream.concat(
                                result.exchanges().stream(),
                                result.findings().stream().flatMap(finding -> finding.exchanges().stream()))))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(log.exchange(id)).as(id).isPresent());
        assertThat(log.parts().stream().map(part -> part.header().shard()))
                .containsExactly("1/1", "1/3", "2/3", "3/3", "1/1");
        for (ReportKind kind : Reports.all()) {
            Path file = named("merged").resolve(kind.path());
            if (Files.isRegularFile(file)) {
                assertThat(again.resolve(kind.path())).hasSameBinaryContentAs(file);
            }
        }
    }

    private Cli merge(String... names) {
        Stream<String> folders = Arrays.stream(names).map(name -> named(name).toString());
        return Cli.run(
                FakeSuite.passing().suite(),
                Stream.of(
                                Stream.of("report", "--merge"),
                                folders,
                                Stream.of("--out", named("merged").toString()))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }

    private void shard(String name, String shard, String... more) {
        shard(FakeSuite.passing(), name, shard, more);
    }

    private void shard(FakeSuite suite, String name, String shard, String... more) {
        new Lab(folder);
        Stream<String> fixed = Stream.of(
                "run",
                "--target",
                named("target.yaml").toString(),
                "--out",
                named(name).toString(),
                "--shard",
                shard);
        Cli.run(suite.suite(), Stream.concat(fixed, Arrays.stream(more)).toArray(String[]::new));
    }

    private void assertRefused(Cli cli, String... words) {
        assertThat(cli.status()).isEqualTo(3);
        assertThat(cli.err()).contains(words);
        assertThat(named("merged").resolve("report.json")).doesNotExist();
    }

    @Test
    void missingAndDoubledShardsAreRefusedByName() {
        IntStream.rangeClosed(1, 2).forEach(index -> shard("s" + index, index + "/3"));

        assertRefused(merge("s1", "s2"), "missing: shard 3/3");
        assertRefused(merge("s1", "s2", "s1"), "shard 1/3 is there twice: " + named("s1") + " and " + named("s1"));
    }

    @Test
    void shardsOfAnotherRunAreRefusedWithWhatDiffers() throws IOException {
        shard("s1", "1/2", "--seed", "1");
        shard("seed", "2/2", "--seed", "2");
        shard("strict", "2/2", "--strict");
        shard("more", "2/3");
        Files.writeString(
                named("other.yaml"), Files.readString(named("target.yaml")).replace("mary", "ann"));
        Cli.run(
                FakeSuite.passing().suite(),
                "run",
                "--target",
                named("other.yaml").toString(),
                "--shard",
                "2/2",
                "--out",
                named("target").toString());

        assertRefused(merge("s1", "seed"), "is no shard of the run in " + named("s1") + ": it had another --seed");
        assertRefused(merge("s1", "strict"), "it had another --strict");
        assertRefused(merge("s1", "more"), "different numbers of shards: 1/2, 2/3");
        assertRefused(merge("s1", "target"), "it had another target file");
    }

    @Test
    void catalogueOfAnotherSuiteIsRefused() throws IOException {
        for (String name : List.of("s1", "s2")) {
            shard(name, name.substring(1) + "/2");
            Path log = named(name).resolve("run.jsonl");
            String catalogue =
                    RunLogReader.read(named(name)).header().provenance().catalogue();
            Files.writeString(log, Files.readString(log).replace(catalogue, "0".repeat(64)));
        }
        // the fake suite runs every check in every shard
        Path second = named("s2").resolve("run.jsonl");
        Files.writeString(
                second,
                String.join(
                                "\n",
                                Files.readString(second)
                                        .lines()
                                        .filter(line -> !line.startsWith("{\"check"))
                                        .toList())
                        + "\n");

        assertRefused(merge("s1", "s2"), "with another catalogue than that of this suite");
    }

    @Test
    void whatIsNoShardIsRefused() {
        shard("whole", "1/1");
        shard(FakeSuite.passing().interruptedAfterOne(), "cut", "1/2");
        shard("s1", "1/2");
        shard("s2", "2/2");
        shard("apart", "1/2", "--anonymise");

        assertRefused(merge("apart", "s2"), "was anonymised, by pseudonyms of its own");
        assertRefused(merge("whole"), "holds a whole run, and no shard of one");
        assertRefused(
                merge("cut", "s2"), "shard 1/2 in " + named("cut") + " was interrupted; go on with it (--resume)");
        assertRefused(merge("s1", "s2"), "is in another shard, too");
        assertThat(Cli.run(
                                FakeSuite.passing().suite(),
                                "report",
                                "--merge",
                                named("s1").toString())
                        .err())
                .contains("name its folder with --out");
    }
}
