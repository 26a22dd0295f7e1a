package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.cli.target.Reference;
import org.ucwatck.cli.target.TargetUnderTest;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.config.TargetFile;
import picocli.CommandLine;

class ServeTest {
    @Test
    void unknownFaultAndVariantAreRefusedWithASuggestion() {
        Cli fault = Cli.run(FakeSuite.passing().suite(), "serve", "--fault", "location-mising");
        Cli variant = Cli.run(FakeSuite.passing().suite(), "serve", "--variant", "gzipp");

        assertThat(fault.status()).isEqualTo(3);
        assertThat(fault.err()).contains("unknown fault 'location-mising'; did you mean location-missing");
        assertThat(variant.err()).contains("unknown variant 'gzipp'; did you mean gzip?");
    }

    @Test
    void portInUseIsAMistake() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli cli = Cli.run(FakeSuite.passing().suite(), "serve", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(cli.status()).isEqualTo(3);
            assertThat(cli.err())
                    .contains("cannot listen on port " + taken.getLocalPort(), "choose another with --port");
        }
    }

    @Test
    void serverSaysWhereItListensAndEndsWhenInterrupted() throws Exception {
        PipedReader reader = new PipedReader(4096);
        PrintWriter out = new PrintWriter(new PipedWriter(reader), true);
        CommandLine line = UcwaTck.commandLine(FakeSuite.passing().suite()).setOut(out);
        AtomicInteger status = new AtomicInteger();
        Thread serving =
                new Thread(() -> status.set(line.execute("serve", "--fault", "location-missing", "--variant", "gzip")));
        serving.start();
        BufferedReader lines = new BufferedReader(reader);

        assertThat(lines.readLine()).matches("listening on http://127\\.0\\.0\\.1:[0-9]+");
        assertThat(lines.readLine()).startsWith("root URL http://127.0.0.1:");
        assertThat(lines.readLine()).matches("what happens http://127\\.0\\.0\\.1:[0-9]+/");
        assertThat(lines.readLine()).matches("user alice@contoso\\.example, password \\S{24}");
        assertThat(lines.readLine()).startsWith("user bob@contoso.example, password ");
        assertThat(lines.readLine())
                .isEqualTo("meeting sip:alice@contoso.example;gruu;opaque=app:conf:focus:id:5LB7MRBC, key G03W98W4");
        assertThat(lines.readLine()).isEqualTo("fault location-missing");
        assertThat(lines.readLine()).isEqualTo("variant gzip");
        assertThat(lines.readLine()).isEqualTo("stop it with Ctrl-C");
        serving.interrupt();
        serving.join();
        assertThat(status).hasValue(130);
    }

    @Test
    void printedWorldCanBeServedAndDescribesATarget(@TempDir Path folder) throws IOException {
        Cli printed = Cli.run(FakeSuite.passing().suite(), "serve", "--print-world");
        Path world = Files.writeString(folder.resolve("world.yaml"), printed.out());
        Path file = folder.resolve("target.yaml");
        try (Reference server = Reference.simulate(0, List.of(), world)) {
            server.writeTarget(file);

            assertThat(printed.status()).isZero();
            assertThat(server.accounts()).hasSize(3);
            assertThat(TargetFile.read(file, Map.of()).name()).isEqualTo("reference");
        }
    }

    @Test
    void badWorldIsAMistakeThatNamesFileLineAndPlace(@TempDir Path folder) throws IOException {
        Path world = Files.writeString(
                folder.resolve("world.yaml"),
                "users:\n- uri: sip:ann@contoso.example\n  name: Ann\n  workPhone: tel:+1555\n  groups: [friends]\n");
        Cli cli = Cli.run(FakeSuite.passing().suite(), "serve", "--seed-world", world.toString());

        assertThat(cli.status()).isEqualTo(3);
        assertThat(cli.err())
                .contains(world.toString(), "line 5: users[0]: the server has no use for 'groups'", "--print-world");
    }

    @Test
    void faultsAreServedInTheirOwnWorldOnly() {
        Cli cli =
                Cli.run(FakeSuite.passing().suite(), "serve", "--seed-world", "x.yaml", "--fault", "location-missing");

        assertThat(cli.status()).isEqualTo(3);
        assertThat(cli.err()).contains("--seed-world and --fault do not go together");
    }

    @Test
    void writtenTargetFileIsReadWithoutProblems(@TempDir Path folder) {
        Path blank = folder.resolve("with blank");
        Path file = blank.resolve("target.yaml");
        try (Reference server = Reference.start(0, List.of(), List.of())) {
            assertThat(blank.toFile().mkdir()).isTrue();
            server.writeTarget(file);
            TargetConfig target = TargetFile.read(file, Map.of());

            assertThat(target.name()).isEqualTo("reference");
            assertThat(target.entrance().url()).hasToString(server.rootUrl());
            assertThat(target.scopedTokens()).hasSizeGreaterThan(4);
        }
    }

    @Test
    void embeddedTargetIsTheReferenceServer() {
        try (TargetUnderTest target = TargetUnderTest.open(null, Optional.empty())) {
            assertThat(target.config().name()).isEqualTo("reference").isEqualTo(TargetUnderTest.nameOf(null));
            assertThat(target.config().entrance().url().getHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void targetFileThatCannotBeWrittenIsAMistake() {
        Path file = Path.of("/dev/null/target.yaml");
        try (Reference server = Reference.start(0, List.of(), List.of())) {
            assertThatThrownBy(() -> server.writeTarget(file)).hasMessageStartingWith("cannot write the target file");
        }
    }
}
