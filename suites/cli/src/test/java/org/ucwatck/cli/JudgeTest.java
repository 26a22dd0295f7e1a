package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.reference.ReferenceServer;
import org.ucwatck.reference.ServerOptions;
import org.ucwatck.reference.fault.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Traffic of runs on the reference server, as others would have recorded it, is judged again without any server. */
class JudgeTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path folder;

    JudgeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** The output folder of a run that makes calls in both formats. */
    private Path recorded(Set<Fault> faults) throws IOException {
        Path out = folder.resolve("run");
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT.withFaults(faults))) {
            Path target = folder.resolve("target.yaml");
            server.writeTarget(target);
            Cli.run(
                    Suite.real(),
                    "run",
                    "--target",
                    target.toString(),
                    "--only",
                    "add-phone-audio.created/**",
                    "--only",
                    "me.make-me-available/**",
                    "--out",
                    out.toString());
        }
        return out;
    }

    private Cli judge(Path... files) {
        String[] arguments = new String[files.length + 3];
        arguments[0] = "judge";
        for (int i = 0; i < files.length; i++) {
            arguments[i + 1] = files[i].toString();
        }
        arguments[files.length + 1] = "--out";
        arguments[files.length + 2] = folder.resolve("judged").toString();
        return Cli.run(Suite.real(), arguments);
    }

    private Cli judgeWith(Path file, String... options) {
        Stream<String> fixed = Stream.of(
                "judge", file.toString(), "--out", folder.resolve("judged").toString());
        return Cli.run(Suite.real(), Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
    }

    @Test
    void onlyAndStrictMeanWhatTheyMeanForARun() throws IOException {
        Path run = recorded(Set.of(Fault.named("single-link-as-array").orElseThrow()));

        assertThat(judgeWith(run, "--only", "body.*").status()).isZero();
        assertThat(report().required("checks").valueStream().map(check -> check.required("id")
                        .asString()))
                .isNotEmpty()
                .allMatch(id -> id.startsWith("body."));
        assertThat(report().required("verdictText").toString()).contains("--only body.*");
        assertThat(judgeWith(run, "--only", "body.*", "--strict").status()).isEqualTo(1);
        assertThat(judgeWith(run, "--strict", "--only", "http.location").status())
                .isZero();
    }

    @Test
    void onlyOfWhatNoRecordingCanShowIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.har"), "{}");

        Cli active = judgeWith(file, "--only", "request.max-length");
        assertThat(active.status()).isEqualTo(3);
        assertThat(active.err())
                .contains(
                        "'request.max-length' is a rule that no recording can show, only a run; './ucwa-tck list rules'");
        assertThat(judgeWith(file, "--only", "body.shema").err())
                .contains("'body.shema' matches no check; did you mean body.schema");
    }

    private JsonNode report() throws IOException {
        return MAPPER.readTree(Files.readString(folder.resolve("judged/report.json")));
    }

    /** The archive as Fiddler would have kept it. */
    private Path saz(Path har) throws IOException {
        Path saz = folder.resolve("trace.saz");
        int number = 0;
        try (OutputStream out = Files.newOutputStream(saz);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            JsonNode log = MAPPER.readTree(Files.readString(har)).path("log");
            for (JsonNode entry : log.path("entries").values()) {
                number++;
                JsonNode asked = entry.path("request");
                JsonNode answered = entry.path("response");
                String request = asked.path("method").asString() + " "
                        + asked.path("url").asString() + " HTTP/1.1";
                String status = "HTTP/1.1 " + answered.path("status").asInt() + " It";
                String started = entry.path("startedDateTime").asString();
                add(zip, "raw/" + number + "_c.txt", message(request, asked, asked.path("postData")));
                add(zip, "raw/" + number + "_s.txt", message(status, answered, answered.path("content")));
                add(zip, "raw/" + number + "_m.xml", "<SessionTimers ClientBeginRequest=\"" + started + "\"/>");
            }
        }
        return saz;
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String message(String first, JsonNode message, JsonNode body) {
        StringBuilder text = new StringBuilder(first).append("\r\n");
        message.path("headers").values().forEach(header -> text.append(
                        header.path("name").asString())
                .append(": ")
                .append(header.path("value").asString())
                .append("\r\n"));
        return text.append("\r\n").append(body.path("text").asString("")).toString();
    }

    @Test
    void cleanServerIsHeldNothingAgainst() throws IOException {
        Path run = recorded(Set.of());
        Path har = run.resolve("exchanges.har");
        for (Path file : new Path[] {har, saz(har), run.resolve("run.jsonl")}) {
            Cli judged = judge(file);

            assertThat(judged.out()).as(file.toString()).contains(" exchanges read, ", "partial run");
            assertThat(report().path("summary").path("failed").asInt()).isZero();
            assertThat(report().path("summary").path("passed").asInt()).isGreaterThan(30);
            assertThat(report().path("summary").path("warnings").asInt()).isZero();
            assertThat(report().path("partial").asBoolean()).isTrue();
            assertThat(report().path("conformant").asBoolean()).isFalse();
            assertThat(report().path("run").path("judgedFiles").size()).isEqualTo(1);
            assertThat(report().path("coverage")
                            .path("requirements")
                            .path("judged")
                            .asInt())
                    .isPositive();
            assertThat(judged.status()).isIn(0, 2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"event-delivered-twice", "embedded-of-wrong-type"})
    void faultOfAServerIsFoundInItsTraffic(String id) throws IOException {
        Fault fault = Fault.named(id).orElseThrow();
        Path run = recorded(Set.of(fault));
        Path har = run.resolve("exchanges.har");
        for (Path file : new Path[] {har, saz(har), run.resolve("run.jsonl")}) {
            Cli judged = judge(file);

            assertThat(judged.status()).as(file.toString()).isEqualTo(1);
            assertThat(judged.out()).contains(fault.rule() + " (MUST", "again      ./ucwa-tck judge ");
        }
    }

    @Test
    void reportsAreWrittenAgainAndNothingIsCleanedUpByThem() throws IOException {
        Path run = recorded(Set.of());
        judge(run);
        Map<String, byte[]> before = Map.of("report.json", Files.readAllBytes(folder.resolve("judged/report.json")));
        Cli.run(Suite.real(), "report", folder.resolve("judged").toString());
        assertThat(Files.readAllBytes(folder.resolve("judged/report.json"))).isEqualTo(before.get("report.json"));

        Cli cleanup = Cli.run(
                Suite.real(),
                "cleanup",
                "--target",
                folder.resolve("target.yaml").toString(),
                folder.resolve("judged").toString());
        assertThat(cleanup.err()).contains("holds judged recordings", "nothing was sent");
        assertThat(cleanup.status()).isEqualTo(3);
    }

    @Test
    void brokenFileEndsWithThreeAndOthersAreJudged() throws IOException {
        Path har = Files.writeString(folder.resolve("fine.har"), """
                {"log": {"entries": [{"startedDateTime": "2026-01-02T03:04:05Z", "request": {"method": "GET", "url": "https://a.example.com/me",
                "headers": []}, "response": {"status": 200, "headers": [], "content": {"size": 55, "mimeType":
                "application/vnd.microsoft.com.ucwa+json", "text": "{\\"rel\\":\\"me\\",\\"_links\\":{\\"self\\":{\\"href\\":\\"/me\\"}}}"}}}]}}
                """);
        Cli judged = judge(folder.resolve("nowhere.har"), har);

        assertThat(judged.err())
                .isEqualToNormalizingNewlines(
                        "ucwa-tck: " + folder.resolve("nowhere.har") + ": does not exist; is the name spelt right?\n");
        assertThat(judged.out()).contains("fine.har: 1 exchange read, 1 judged", "so that the exit status is 3");
        assertThat(judged.status()).isEqualTo(3);
        assertThat(judge(folder.resolve("nowhere.har")).status()).isEqualTo(3);
    }

    @Test
    void recordingWithoutUcwaShowsNothing() throws IOException {
        Path har = Files.writeString(folder.resolve("none.har"), "{\"log\": {\"entries\": []}}");
        Cli judged = judge(har);

        assertThat(judged.out()).contains("none.har: 0 exchanges read, 0 judged", "No check came to a judgement.");
        assertThat(judged.status()).isEqualTo(2);
    }

    @Test
    void whatIsToBeJudgedIsNotMovedAway() throws IOException {
        Path judged = Files.createDirectories(folder.resolve("judged"));
        Path har = Files.writeString(judged.resolve("none.har"), "{\"log\": {\"entries\": []}}");

        assertThat(judge(har).err()).contains("lies in the folder that the reports go to; choose another with --out");
        assertThat(judge(har).status()).isEqualTo(3);
    }
}
