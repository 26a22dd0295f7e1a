package org.ucwatck.harness.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody says what the secrets of a recording are: whatever names itself one is hidden, wherever else it stands. */
final class CapturedSecretsTest {
    private static final List<String> CANARIES = List.of(
            "Tr0ub4dor-and-3",
            "AAEBHAEFAAAAAAAFFQAAACZfw6hM",
            "refresh-9f8e7d6c5b4a",
            "cookie-1234567890abcdef",
            "assertion-PHNhbWw-abcdef",
            "basic-password-77",
            "turn-password-5555",
            "key-0123456789abcdef");

    private final Path folder;

    CapturedSecretsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Tape tape() {
        Tape tape = Tape.usual();
        Tape.Take token = tape.post(
                "https://sts.contoso.com/oauthtoken",
                "{'access_token':'cwt=AAEBHAEFAAAAAAAFFQAAACZfw6hM','refresh_token':'refresh-9f8e7d6c5b4a','token_type':'Bearer'}",
                200);
        token.header("Content-Type", "application/json");
        token.sent =
                "grant_type=password&username=lene%40contoso.com&password=Tr0ub4dor-and-3&assertion=assertion-PHNhbWw-abcdef";
        String everything = String.join(" ", CANARIES);
        tape.get(Tape.APPLICATION + "/me", Tape.me().replace("Lene", everything))
                .ask("Authorization", "Bearer cwt=AAEBHAEFAAAAAAAFFQAAACZfw6hM")
                .ask("Cookie", "a=b; cwt_ucwa=cookie-1234567890abcdef")
                .header("Set-Cookie", "cwt_ucwa=cookie-1234567890abcdef; path=/; HttpOnly");
        tape.get(Tape.APPLICATION + "/me?access_token=AAEBHAEFAAAAAAAFFQAAACZfw6hM", Tape.me())
                .ask("X-Api-Key", "key-0123456789abcdef")
                .ask("Authorization", "Basic bGVuZTpiYXNpYy1wYXNzd29yZC03Nw==");
        tape.get(
                Tape.APPLICATION + "/relay",
                "{'rel':'mediaRelay','password':'turn-password-5555','_links':{'self':{'href':'/r'}}}");
        return tape;
    }

    private static void requireHidden(Judged judged) {
        assertThat(judged.words()).contains("1 with a token service");
        String written = Stream.concat(
                        judged.captures().exchanges().stream().map(Object::toString),
                        judged.captures().results().stream().map(Object::toString))
                .reduce("", String::concat);
        assertThat(written).contains("***").doesNotContain("sts.contoso.com");
        CANARIES.forEach(canary -> {
            assertThat(written).as(canary).doesNotContain(canary);
            assertThat(judged.mask().hide("before " + canary + " behind")).isEqualTo("before *** behind");
        });
        assertThat(judged.broken()).isEmpty();
    }

    @Test
    void nothingThatIsWrittenShowsThem() throws IOException {
        requireHidden(Judged.har(tape(), folder));
        requireHidden(Judged.saz(tape(), folder));
    }

    @Test
    void labelsOfPasswordFieldsAreNoSecrets() throws IOException {
        Tape tape = tape();
        tape.get("https://www.example.com/texts", "{'password':'Lene','resetPassword':'None'}")
                .header("Content-Type", "application/json");
        Judged judged = Judged.har(tape, folder);

        assertThat(judged.mask().hide("Lene None")).isEqualTo("Lene None");
    }

    @Test
    void longAndEscapedTokensAreHidden() throws IOException {
        Tape tape = tape();
        String token = "x1\\/".repeat(20_000);
        tape.get("https://sts.contoso.com/again", "{'access_token':'" + token + "'}")
                .header("Content-Type", "application/json");
        tape.get(Tape.APPLICATION + "/me", Tape.me().replace("Lene", "x1/x1/x1/x1/x1/x1/x1/x1/"));
        Judged judged = Judged.har(tape, folder);

        assertThat(judged.captures().exchanges().toString()).doesNotContain("x1/x1/x1/x1/x1/x1");
    }
}
