package org.ucwatck.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ucwatck.harness.config.Account;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.Limits;
import org.ucwatck.harness.config.ScopedToken;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.report.Reports;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.verdict.RunLog;

/**
 * No secret of the target file and no granted token stands in anything that a run leaves behind, however the server
 * writes it. Each canary has a word on either side of all the characters that are written in many ways, so that one that
 * was not hidden as a whole is found by its words, whatever its form.
 */
class CanarySecretsTest {
    private static final String TROUBLESOME = "&<\"'%+/\\>";
    private static final String GRANTED = canary("GrantedToken", "");
    private static final String PASSWORD = canary("CallerPass", "äЖ");
    private static final String OTHER_PASSWORD = canary("OtherPass", "é€");
    private static final String SCOPED = canary("ScopedToken", "");
    private static final String EXPIRED = canary("ExpiredToken", "");
    private static final List<String> CONFIGURED = List.of(PASSWORD, OTHER_PASSWORD, SCOPED, EXPIRED);
    private static final List<String> ALL =
            Stream.concat(Stream.of(GRANTED), CONFIGURED.stream()).toList();
    private static final Set<String> DRIVING = Set.of(
            "add-phone-audio.created",
            "application.created",
            "authentication.token-answer",
            "authentication.token-error",
            "authentication.token-malformed",
            "discovery.applications-link",
            "discovery.user-challenge");

    @ParameterizedTest
    @EnumSource(SecretForm.class)
    void nothingThatARunLeavesShowsASecret(SecretForm form, @TempDir Path folder) throws IOException {
        try (EchoingServer server = EchoingServer.start(form, CONFIGURED, "cwt=" + GRANTED)) {
            RunLog log = Trial.of(target(server))
                    .only(Checks.drivingAndPassive(DRIVING))
                    .jobs(2)
                    .out(folder)
                    .run();
            Reports.write(folder, log, Catalogue.load().rules(), Reports.all());

            assertThat(log.exchanges()).hasSizeGreaterThan(10);
        }

        assertThat(leaks(folder)).as("files that show a secret").isEmpty();
    }

    private static TargetConfig target(EchoingServer server) {
        return new TargetConfig(
                "canaries",
                new TargetConfig.Entrance.Root(server.root()),
                List.of(),
                null,
                new Account("sip:alice@contoso.example", new Grant.Password("alice", new Secret(PASSWORD))),
                new Account("sip:bob@contoso.example", new Grant.Password("bob", new Secret(OTHER_PASSWORD))),
                List.of(new ScopedToken(Set.of(), new Secret("cwt=" + SCOPED))),
                new Secret("cwt=" + EXPIRED),
                Map.of("reachable", "sip:carol@contoso.example"),
                Map.of("own", "tel:+14255550100"),
                List.of(),
                Map.of(),
                Set.of("phoneAudio", "scopes", "xml"),
                Limits.DEFAULT);
    }

    private static String canary(String name, String letters) {
        return word(name, "Head") + TROUBLESOME + letters + word(name, "Tail");
    }

    private static String word(String name, String end) {
        return "Canary" + name + end + "Q7";
    }

    /** Each file that shows a secret, with the surroundings of the first trace of it. */
    private static List<String> leaks(Path folder) throws IOException {
        List<String> leaks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                ALL.stream()
                        .flatMap(CanarySecretsTest::traces)
                        .filter(text::contains)
                        .findFirst()
                        .ifPresent(trace -> leaks.add(folder.relativize(file) + ": " + around(text, trace)));
            }
        }
        return leaks;
    }

    private static Stream<String> traces(String canary) {
        String head = canary.substring(0, canary.indexOf('&'));
        String tail = canary.substring(canary.lastIndexOf("Canary"));
        return Stream.of(head, tail).flatMap(word -> Stream.concat(Stream.of(word), base64(word)));
    }

    /** What of the word shows in Base64 wherever it begins: the digits that its neighbours do not touch. */
    private static Stream<String> base64(String word) {
        return Stream.of(0, 1, 2).map(offset -> {
            String digits = Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString((" ".repeat(offset) + word).getBytes(StandardCharsets.US_ASCII));
            return digits.substring(4, digits.length() - 4);
        });
    }

    private static String around(String text, String trace) {
        int at = text.indexOf(trace);
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + trace.length() + 60));
    }
}
