package org.ucwatck.selftest.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.ucwatck.cli.UcwaTck;
import org.ucwatck.reference.ReferenceServer;
import org.ucwatck.reference.ServerOptions;
import org.ucwatck.reference.seed.SeedFile;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.result.CheckResult;

/** With {@code --anonymise} nobody is in any byte that is written or printed, and everything else stays as it was. */
@Execution(ExecutionMode.CONCURRENT)
class CanaryPeopleTest {
    private static final Canary CALLER = person("caller");
    private static final Canary OTHER = person("other");
    private static final Canary CONTACT = person("contact");
    private static final Canary NAME = new Canary("CanaryNameHeadQ7 CanaryNameTailQ7");
    private static final String NUMBER = "14255550187";
    private static final List<Canary> ALL = List.of(CALLER, OTHER, CONTACT, NAME);
    private static final Set<String> DRIVING = Set.of(
            "add-phone-audio.created",
            "application.created",
            "authentication.token-answer",
            "body.schema",
            "discovery.user-challenge");

    @TempDir
    Path folder = Path.of("");

    private final StringWriter said = new StringWriter();

    private static Canary person(String name) {
        return new Canary("canary" + name + "headq7.canary" + name + "tailq7@contoso.example");
    }

    private Path echoing(EchoingServer server) throws IOException {
        return Files.writeString(folder.resolve("target.yaml"), """
                name: canaries
                root: %s
                accounts:
                  caller: {uri: "sip:%s", grant: password, username: "%s", password: "${env:PATH}"}
                  other: {uri: "sip:%s", grant: password, username: bob, password: "${env:PATH}"}
                contacts: {reachable: "sip:%s"}
                numbers: {own: "tel:+%s"}
                capabilities: [phoneAudio, scopes]
                limits: {answer: 2s, arrival: 300ms, silence: 100ms, idle: 1s}
                """.formatted(
                        server.root(), CALLER.value(), NAME.value(), OTHER.value(), CONTACT.value(), NUMBER));
    }

    private void execute(String... command) {
        UcwaTck.execute(new PrintWriter(said), new PrintWriter(said), command);
    }

    private void run(Path target, Path out, String... options) {
        List<String> command =
                new ArrayList<>(List.of("run", "--target", target.toString(), "--out", out.toString(), "--jobs", "2"));
        Checks.globs(Checks.drivingAndPassive(DRIVING)).forEach(glob -> command.addAll(List.of("--only", glob)));
        command.addAll(List.of(options));
        execute(command.toArray(String[]::new));
    }

    /** The server repeats everybody in another form each time. */
    @Test
    void nothingThatARunLeavesOrPrintsShowsAnybody() throws IOException {
        Path out = folder.resolve("out");
        List<String> people = Stream.concat(ALL.stream().map(Canary::value), Stream.of("tel:+" + NUMBER))
                .toList();
        try (EchoingServer server = EchoingServer.start(people, "cwt=grantedTokenThatIsLong")) {
            run(echoing(server), out, "--anonymise");
            assertThat(server.answers()).as(said.toString()).isGreaterThan(SecretForm.values().length / 2);
        }

        assertThat(Canary.leaks(ALL, out)).as("files that show somebody").isEmpty();
        assertThat(Canary.leaks(ALL, "terminal", said.toString())).isEmpty();
        assertThat(textOf(out)).doesNotContain(NUMBER).contains("person-1@example.org", "155500000");
        assertThat(said.toString()).doesNotContain(NUMBER, "internal error");
    }

    private Path world() throws IOException {
        String demo = SeedFile.demoText()
                .replace("alice@contoso.example", CALLER.value())
                .replace("bob@contoso.example", OTHER.value())
                .replace("carol@contoso.example", CONTACT.value())
                .replace("Carol Smith", NAME.value())
                .replace("14255550100", NUMBER);
        return Files.writeString(folder.resolve("world.yaml"), demo);
    }

    @Test
    void copyOfARunShowsNobodyAndSaysTheSame() throws IOException {
        Path target = folder.resolve("target.yaml");
        Path out = folder.resolve("out");
        Path copy = folder.resolve("copy");
        ServerOptions options = ServerOptions.DEFAULT.withOrganisation(SeedFile.read(world()));
        try (ReferenceServer server = ReferenceServer.start(options)) {
            server.writeTarget(target);
            run(target, out, "--format", "json");
        }
        assertThat(Canary.leaks(ALL, out)).as("the run shows people").isNotEmpty();
        said.getBuffer().setLength(0);

        execute("report", out.toString(), "--anonymise", "--out", copy.toString());

        assertThat(said.toString()).contains("Report: ").doesNotContain("internal error");
        assertThat(Canary.leaks(ALL, copy)).as("files that show somebody").isEmpty();
        assertThat(textOf(copy)).doesNotContain(NUMBER).contains("person-1@example.org");
        assertThat(outcomes(copy)).isEqualTo(outcomes(out));
        assertThat(RunLogReader.read(copy).header().provenance().isAnonymised()).isTrue();
        judgeBoth(out, copy);
    }

    private void judgeBoth(Path out, Path copy) throws IOException {
        execute(
                "judge",
                out.toString(),
                "--anonymise",
                "--out",
                folder.resolve("judged").toString());
        assertThat(Canary.leaks(ALL, folder.resolve("judged"))).isEmpty();
        execute("judge", copy.toString(), "--out", folder.resolve("again").toString());
        assertThat(failures(folder.resolve("again"))).isEqualTo(failures(folder.resolve("judged")));
    }

    private static List<String> outcomes(Path out) {
        return results(out)
                .map(each -> each.id().path() + " " + each.outcome() + " "
                        + each.findings().size())
                .toList();
    }

    private static List<String> failures(Path out) {
        return results(out)
                .flatMap(each -> each.findings().stream())
                .map(finding -> finding.rule())
                .toList();
    }

    private static Stream<CheckResult> results(Path out) {
        RunLog log = RunLogReader.read(out);
        return log.results().stream();
    }

    private static String textOf(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
