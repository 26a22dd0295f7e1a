package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command in environments that its authors do not have: behind a proxy, without its sources, without UTF-8. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class AnywhereTest {
    private static final Path RUN = Path.of("../../reports/sample/failing/run.jsonl");

    @TempDir
    Path folder = Path.of("");

    private record Said(int status, String words) {}

    private Said tck(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        return said(command(arguments), environment);
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Ducwatck.home=" + folder.resolve("installed"),
                "-cp",
                System.getProperty("java.class.path"),
                UcwaTck.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Said said(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Said(status, Files.readString(folder.resolve("said"), StandardCharsets.ISO_8859_1));
    }

    private String target() throws IOException {
        Files.writeString(folder.resolve("token"), "a-long-and-secret-token");
        return Files.writeString(folder.resolve("target.yaml"), """
                        name: lab
                        root: https://pool.contoso.example/
                        accounts:
                          caller: {uri: sip:john@contoso.com, grant: token, token: "${file:token}"}
                        contacts: {reachable: sip:mary@contoso.com}
                        numbers: {own: tel:+14255551234}
                        """).toString();
    }

    @Test
    void proxyIsRefusedByNameBeforeAnythingIsSent() throws IOException, InterruptedException {
        Map<String, String> proxy = Map.of("HTTPS_PROXY", "http://127.0.0.1:9");
        String target = target();

        assertThat(tck(proxy, "run", "--target", target))
                .satisfies(said ->
                        assertThat(said.words()).contains("HTTPS_PROXY is set", "NO_PROXY=pool.contoso.example"))
                .satisfies(said -> assertThat(said.status()).isEqualTo(3));
        assertThat(folder.resolve("ucwa-tck-out")).doesNotExist();
        assertThat(tck(proxy, "check", "--target", target).words()).contains("HTTPS_PROXY is set");
        assertThat(tck(proxy, "check", "--target", target, "--offline").words()).doesNotContain("HTTPS_PROXY");
    }

    @Test
    void reportsGoToTheFolderOfTheCallerWhereThereAreNoSources() throws IOException, InterruptedException {
        Files.copy(RUN, folder.resolve("trace.jsonl"));

        tck(Map.of(), "judge", "trace.jsonl");

        assertThat(folder.resolve("ucwa-tck-out/judged-trace/index.html")).exists();
        assertThat(folder.resolve("installed")).doesNotExist();
    }

    /** A shell writes the bytes of the name, since this JVM may not be able to. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void nameThatTheLocaleDoesNotKnowIsNotSaidToBeMissing() throws IOException, InterruptedException {
        List<String> shell = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" \"$(printf 'w\\303\\266rk')\"", "sh"));
        shell.addAll(command("report"));

        Said said = said(shell, Map.of("LC_ALL", "C"));

        assertThat(said.words()).contains("characters that this locale does not know", "LC_ALL=C.UTF-8");
        assertThat(said.status()).isEqualTo(3);
    }
}
