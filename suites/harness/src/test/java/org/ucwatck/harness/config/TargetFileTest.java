package org.ucwatck.harness.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.harness.transport.TrustedOrigins;
import org.ucwatck.spec.pages.Format;

class TargetFileTest {
    private final Path folder;

    TargetFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void writeSecret() throws IOException {
        Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/mary"), "cwt=abcdef\r\n");
    }

    private TargetConfig read(String text) {
        return new TargetText(folder, Map.of("JOHN", "s3cret")).read(text);
    }

    @Test
    void hostsMayHaveASchemeAndAPort() {
        String hosts =
                "[a.contoso.com, b:81, 'http://c:8080', https://d, '[::1]', 'HTTPS://[::1]:8443', e.contoso.com.]";
        TargetConfig target = read(TargetText.COMPLETE.replaceFirst("hosts: .*", "hosts: " + hosts));

        assertThat(target.hosts())
                .containsExactly(
                        "a.contoso.com",
                        "b:81",
                        "http://c:8080",
                        "https://d",
                        "[::1]",
                        "HTTPS://[::1]:8443",
                        "e.contoso.com.");
        assertThat(new TrustedOrigins(target.entrance().url(), target.hosts()).trusts(URI.create("https://d:81/")))
                .isTrue();
    }

    @Test
    void suiteListensAtTheCanaryOrWhereATargetOfThisMachineCanReachIt() {
        String remote = TargetText.COMPLETE;
        String root = "https://lyncdiscover.contoso.com/";

        assertThat(read(remote).listensFor()).isEmpty();
        assertThat(read(remote + "canary: http://tck.contoso.com:8099/\n").listensFor())
                .contains(URI.create("http://tck.contoso.com:8099/"));
        for (String here : List.of("http://127.0.0.1:8080/", "https://localhost/", "http://[::1]:9/")) {
            assertThat(read(remote.replace(root, here)).listensFor()).contains(URI.create("http://127.0.0.1:0/"));
        }
        assertThat(read(remote.replace(root, "https://127.contoso.com/")).listensFor())
                .isEmpty();
    }

    @Test
    void everyPartOfTheFileIsRead() {
        TargetConfig target = read(TargetText.COMPLETE);

        assertThat(target.name()).isEqualTo("lab-7.1");
        assertThat(target.entrance())
                .isEqualTo(new TargetConfig.Entrance.Root(URI.create("https://lyncdiscover.contoso.com/")));
        assertThat(target.hosts()).containsExactly("pool.contoso.com", "10.0.0.7:8443");
        assertThat(target.contact("declining")).contains("sip:dan@contoso.com;transport=tls");
        assertThat(target.contact("unknown")).isEmpty();
        assertThat(target.number("own")).contains("tel:+14255551234");
        assertThat(target.malformedNumbers()).containsExactly("", "12 34", "0x1F");
        assertThat(target.provoke())
                .containsExactly(Map.entry(
                        "add-phone-audio.error-already-exists",
                        new Provocation(Map.of("to", "sip:twice@contoso.com"))));
        assertThat(target.capabilities()).containsExactlyInAnyOrder("phoneAudio", "scopes");
        assertThat(target.formats()).containsExactlyInAnyOrder(Format.values());
        assertThat(target.notes()).isEmpty();
    }

    @Test
    void formatsAreChosenAndTheOldCapabilityIsNamed() {
        TargetConfig target =
                read(TargetText.COMPLETE.replace("[phoneAudio, scopes]", "[xml, scopes]\nformats: [json]"));

        assertThat(target.capabilities()).containsExactly("scopes");
        assertThat(target.formats()).containsExactly(Format.JSON);
        assertThat(target.notes())
                .singleElement()
                .asString()
                .startsWith("line 18: capabilities[0]: xml is no capability any more");
    }

    @Test
    void secretsComeFromEnvironmentAndFileWithoutTheirNewline() {
        TargetConfig target = read(TargetText.COMPLETE);

        assertThat(target.caller().grant()).isInstanceOfSatisfying(Grant.Password.class, grant -> assertThat(
                        grant.password().reveal())
                .isEqualTo("s3cret"));
        assertThat(target.expiredToken().orElseThrow().reveal()).isEqualTo("cwt=abcdef");
        assertThat(target.tokenFor(Set.of("Conversations.Initiate"))).isPresent();
        assertThat(target.tokenFor(Set.of())).isPresent();
        assertThat(target.tokenFor(Set.of("Contacts.ReadWrite"))).isEmpty();
    }

    @Test
    void boundsOfTheTargetFileAreRead() {
        String bounds =
                "head: 4KiB, headers: 50, body: 2MiB, inflated: 100B, nodes: 7, depth: 9, pages: 3, log: 2GiB, run: 3h";

        assertThat(read(TargetText.COMPLETE.replace("calls: 7", "calls: 7, " + bounds))
                        .limits()
                        .bounds())
                .isEqualTo(new Bounds(4096, 50, 2_097_152, 100, 7, 9, 3, 2_147_483_648L, Duration.ofHours(3)));
        assertThat(read(TargetText.COMPLETE).limits().bounds()).isEqualTo(Bounds.DEFAULT);
    }

    @Test
    void limitsLeftOutKeepTheirDefault() {
        assertThat(read(TargetText.COMPLETE).limits())
                .isEqualTo(new Limits(
                        Duration.ofMinutes(2),
                        Limits.DEFAULT.arrival(),
                        Duration.ofMillis(300),
                        Limits.DEFAULT.idle(),
                        7));
    }

    @ParameterizedTest
    @CsvSource({"1.5s,1500", "0.5m,30000", "0.001s,1", "2.50s,2500", "300.0ms,300", "0.25h,900000", "1h,3600000"})
    void timesMayHaveDecimals(String written, long milliseconds) {
        assertThat(read(TargetText.COMPLETE.replace("answer: 2m", "answer: " + written))
                        .limits()
                        .answer())
                .isEqualTo(Duration.ofMillis(milliseconds));
        assertThat(read(TargetText.COMPLETE.replace("calls: 7", "run: " + written))
                        .limits()
                        .bounds()
                        .run())
                .isEqualTo(Duration.ofMillis(milliseconds));
    }

    @Test
    void threeKindsOfGrantAreRead() {
        String caller = "{uri: sip:john@contoso.com, grant: password, username: john, password: \"${env:JOHN}\"}";
        String windows = "{uri: sip:j@c.com, grant: windows, username: j, password: \"${env:JOHN}\", domain: CONTOSO}";

        assertThat(read(TargetText.COMPLETE).other().orElseThrow().grant()).isInstanceOf(Grant.ReadyToken.class);
        assertThat(read(TargetText.COMPLETE.replace(caller, windows)).caller().grant())
                .isInstanceOf(Grant.Windows.class);
    }

    @Test
    void tokenMayComeFromACommandBesideTheFile() {
        String one = TargetText.COMPLETE.replace("\"${file:secrets/mary}\"}", "{command: [./print, \"a b\"]}}");
        String several = TargetText.COMPLETE.replace(
                "token: \"${file:secrets/mary}\"}",
                "tokens: {\"https://a.com\": {command: [print]}, \"https://b.com\": \"${file:secrets/mary}\"}}");

        assertThat(read(one).other().orElseThrow().grant())
                .isEqualTo(new Grant.PrintedToken(
                        new Grant.TokenCommand("accounts.other.token (line 6)", folder, List.of("./print", "a b"))));
        assertThat(((Grant.OriginTokens) read(several).other().orElseThrow().grant()).tokens())
                .hasEntrySatisfying("https://a.com", source -> assertThat(source)
                        .isEqualTo(new Grant.TokenCommand(
                                "accounts.other.tokens.https://a.com (line 6)", folder, List.of("print"))))
                .hasEntrySatisfying(
                        "https://b.com", source -> assertThat(source).isInstanceOf(Secret.class));
    }

    @Test
    void keyOfAMeetingIsItsConferenceIdUnlessItIsGiven() {
        Map<String, String> secrets =
                Map.of("JOHN", "s3cret-of-John", "MEETING", "sip:j@c.com;gruu;opaque=app:conf:focus:id:G03W98W4");
        String file =
                TargetText.COMPLETE.replace("tokens:\n", "  anonymous: {conference: \"${env:MEETING}\"}\ntokens:\n");
        String clear = file.replace(
                "\"${env:MEETING}\"", "\"sip:j@c.com;gruu;opaque=app:conf:focus:id:X1\", key: \"${env:JOHN}\"");

        assertThat(new TargetText(folder, secrets)
                        .read(file)
                        .anonymous()
                        .orElseThrow()
                        .key()
                        .reveal())
                .isEqualTo("G03W98W4");
        assertThat(new TargetText(folder, secrets).read(clear).anonymous().orElseThrow())
                .returns("s3cret-of-John", meeting -> meeting.key().reveal())
                .returns("sip:j@c.com;gruu;opaque=app:conf:focus:id:X1", Grant.AnonymousMeeting::conference);
    }

    @Test
    void applicationsUrlReplacesTheRoot() {
        String text = TargetText.COMPLETE.replace("root: https://lyncdiscover", "applications: http://pool");

        assertThat(read(text).entrance())
                .isEqualTo(new TargetConfig.Entrance.Applications(URI.create("http://pool.contoso.com/")));
    }

    @Test
    void byteOrderMarkAndWindowsLineEndsAreHarmless() {
        assertThat(read("\uFEFF" + TargetText.COMPLETE.replace("\n", "\r\n")).name())
                .isEqualTo("lab-7.1");
    }

    @Test
    void trustedAuthoritiesAreFoundBesideTheFile() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), PEM);

        assertThat(read(TargetText.COMPLETE + "tls: {trust: ca.pem}\n").trustedAuthorities())
                .contains(folder.resolve("ca.pem"));
    }

    /** Self-signed, for nobody: its key was thrown away. */
    private static final String PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBhjCCASugAwIBAgIUTLS1gqfYQ5sL58NS/hIQT/W8fz0wCgYIKoZIzj0EAwIw
            FzEVMBMGA1UEAwwMdWN3YXRjayB0ZXN0MCAXDTI2MTEyMzE0MjYxNloYDzIxMjYx
            MDMwMTQyNjE2WjAXMRUwEwYDVQQDDAx1Y3dhdGNrIHRlc3QwWTATBgcqhkjOPQIB
            BggqhkjOPQMBBwNCAAQYRS8fu/dGLGhzC+xEaN8W4xlku2Kmas3co1750ubFryki
            57jc+jb5NZwiUhu/WQH6WHzmaxkTiVL4mmqpsVx0o1MwUTAdBgNVHQ4EFgQUs7Kk
            vf964lTIOydhLiGLCnpyxYswHwYDVR0jBBgwFoAUs7Kkvf964lTIOydhLiGLCnpy
            xYswDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEA1qx9cTYFBM5t
            mZ4rl/pV8qtPmgeUHEv2DJIq0nLDnxUCIQCuohVHbRxvYrE28C5amZQEPA0BNqY9
            uBEg6PZ3CGzqOg==
            -----END CERTIFICATE-----
            """;
}
