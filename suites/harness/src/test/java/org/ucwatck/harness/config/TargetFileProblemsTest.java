package org.ucwatck.harness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetFileProblemsTest {
    private static final String NO_URL = "; write one such as https://lyncdiscover.contoso.com/";

    private final Path folder;

    TargetFileProblemsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private TargetText file() {
        return new TargetText(folder, Map.of("JOHN", "s3cret", "BLANK", " "));
    }

    @BeforeEach
    void writeSecret() throws IOException {
        Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/mary"), "cwt=abcdef\n");
    }

    @Test
    void unknownKeyMissingSecretAndMalformedUrlAreReportedTogether() {
        String text = TargetText.COMPLETE
                .replace("hosts:", "host:")
                .replace("https://lyncdiscover.contoso.com/", "lyncdiscover.contoso.com")
                .replace("password: \"${env:JOHN}\"", "password: \"${env:JOHNS_PASSWORD}\"");

        assertThatThrownBy(() -> file().read(text))
                .isInstanceOf(TargetConfigInvalid.class)
                .hasMessage(folder.resolve("target.yaml") + """

                          line 2: root: is not an absolute http or https URL; write one such as https://lyncdiscover.contoso.com/
                          line 3: host: unknown key; did you mean 'hosts'?
                          line 5: accounts.caller.password: environment variable JOHNS_PASSWORD is not set; set it before the run\
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ftp://contoso.com/                | is not an absolute http or https URL
            /autodiscover                     | is not an absolute http or https URL
            https://john:pw@contoso.com/      | holds a user name or password; those belong under accounts
            'https://con toso.com/'           | is not a URL (it holds a blank)
            https:///path                     | has no valid host or port
            https://contoso.com:99999/        | has no valid host or port
            https://my_host/                  | has no valid host or port
            'https://contoso.com/#here'       | has a fragment (#…), which is never sent
            """)
    void malformedUrlSaysWhatIsWrong(String url, String objection) {
        assertThat(file().problemsWith("https://lyncdiscover.contoso.com/", '"' + url + '"'))
                .containsExactly("line 2: root: " + objection + NO_URL);
    }

    @Test
    void canaryIsPlainHttp() {
        assertThat(file().problemsWith("hosts:", "canary: https://tck.contoso.com/\nhosts:"))
                .containsExactly("line 3: canary: begins with https, and the suite listens to plain http only; write"
                        + " http://host:port/");
        assertThat(file().problemsWith("hosts:", "canary: tck.contoso.com\nhosts:"))
                .containsExactly("line 3: canary: is not an absolute http or https URL" + NO_URL);
    }

    @Test
    void rootAndApplicationsExcludeEachOther() {
        assertThat(file().problemsWith("hosts:", "applications: https://contoso.com/a\nhosts:"))
                .containsExactly("line 3: applications: stands beside root; keep one of them");
        assertThat(file().problemsWith("root: https://lyncdiscover.contoso.com/\n", ""))
                .containsExactly("line 1: root: missing; write root: https://lyncdiscover.contoso.com/"
                        + " (or applications: with the URL of applications)");
    }

    @Test
    void requiredPartsThatAreMissingAreAllNamed() {
        assertThat(file().problems("limits: {}\n"))
                .containsExactly(
                        "line 1: accounts: missing; write accounts: {caller: {uri: …, grant: …}}",
                        "line 1: contacts: missing; write contacts: {reachable: sip:mary@contoso.com}",
                        "line 1: numbers: missing; write numbers: {own: tel:+14255551234}",
                        "line 1: name: missing; write name: my-server",
                        "line 1: root: missing; write root: https://lyncdiscover.contoso.com/"
                                + " (or applications: with the URL of applications)");
    }

    @Test
    void requiredKeysBelowAreNamedWithTheirPath() {
        assertThat(file().problemsWith("{reachable: sip:anna@contoso.com,", "{"))
                .containsExactly("line 12: contacts.reachable: missing; write reachable: sip:mary@contoso.com,"
                        + " somebody who takes the call");
        assertThat(file().problemsWith("grant: token, ", ""))
                .containsExactly("line 6: accounts.other.grant: missing; write grant: password, windows or token");
        assertThat(file().problemsWith("username: john, ", ""))
                .containsExactly("line 5: accounts.caller.username: missing; write username: john@contoso.com");
    }

    @Test
    void keyOfAnotherGrantIsUnknown() {
        assertThat(file().problemsWith("username: john, ", "username: john, domain: CONTOSO, "))
                .containsExactly(
                        "line 5: accounts.caller.domain: unknown key; known here: uri, grant, username, password");
    }

    @Test
    void misspeltWordsGetASuggestion() {
        assertThat(file().problemsWith("grant: token", "grant: tokn"))
                .containsExactly("line 6: accounts.other.grant: unknown grant 'tokn'; did you mean 'token'?");
        assertThat(file().problemsWith("[phoneAudio, scopes]", "[phoneaudio, video]"))
                .containsExactly(
                        "line 18: capabilities[0]: unknown capability 'phoneaudio'; did you mean 'phoneAudio'?",
                        "line 18: capabilities[1]: unknown capability 'video'; known here: anonymous, audioVideo,"
                                + " callForwarding, contacts, delegation, emergencyCalls, history, meetings, messaging, multiTab,"
                                + " phoneAudio, presence, revision2, scopes, subscriptions");
        assertThat(file().problemsWith("[phoneAudio, scopes]", "[phoneAudio]\nformats: [jason, toml2]"))
                .containsExactly(
                        "line 19: formats[0]: unknown format 'jason'; did you mean 'json'?",
                        "line 19: formats[1]: unknown format 'toml2'; known here: json, xml",
                        "line 19: formats: names no format; write [json], [xml], or leave it out for both");
        assertThat(file().problemsWith("[Conversations.Initiate]", "[Conversation.Initiate]"))
                .containsExactly("line 9: tokens.scoped[0].scopes[0]: unknown scope 'Conversation.Initiate';"
                        + " did you mean 'Conversations.Initiate'?");
        assertThat(file().problemsWith("error-already-exists", "error-alredy-exists"))
                .containsExactly("line 17: provoke.add-phone-audio.error-alredy-exists: is no rule that wants"
                        + " provoking; did you mean 'add-phone-audio.error-already-exists'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{to: 'sip:a@b'}", "{inactivity: 15}", "{inactivity: 2h}"})
    void resumeIsProvokedByATime(String input) {
        assertThat(file().problemsWith(
                                "add-phone-audio.error-already-exists: {to: \"sip:twice@contoso.com\"}",
                                "event.resume: " + input))
                .containsExactly(
                        "line 17: provoke.event.resume: says not for how long a client is away before it gets a"
                                + " resume link; write a time with its unit, such as {inactivity: 15m}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "$JOHN", "${JOHN}", "${env:}", "x${env:JOHN}"})
    void secretInTheFileIsRefusedAndNeverShown(String secret) {
        assertThat(file().problemsWith("expired: ${file:secrets/mary}", "expired: '" + secret + "'"))
                .containsExactly("line 11: tokens.expired: a secret must not stand in the file;"
                        + " write \"${env:NAME}\" or \"${file:PATH}\"");
    }

    @Test
    void secretsThatCannotBeHadAreNamedWithoutTheirValue() throws IOException {
        Files.writeString(folder.resolve("secrets/empty"), "\n");
        Files.writeString(folder.resolve("secrets/two"), "one\ntwo\n");

        assertThat(secretProblem("${env:NOT SET}"))
                .isEqualTo("names no environment variable; write \"${env:NAME}\" with letters, digits and _");
        assertThat(secretProblem("${env:BLANK}"))
                .isEqualTo("environment variable BLANK is empty; put the secret there");
        assertThat(secretProblem("${file:secrets/none}"))
                .isEqualTo("secret file secrets/none does not exist; give a UTF-8 file that holds only the secret");
        assertThat(secretProblem("${file:secrets}"))
                .isEqualTo("secret file secrets is a folder, not a file; give a UTF-8 file that holds only the secret");
        assertThat(secretProblem("${file:secrets/empty}"))
                .isEqualTo("secret file secrets/empty is empty; put the secret there");
        assertThat(secretProblem("${file:secrets/two}"))
                .isEqualTo("secret file secrets/two holds more than one line or control characters;"
                        + " keep only the secret there");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abc                  | fewer than 4 characters
            cwt=abc              | fewer than 4 characters
            ä€😀                 | fewer than 4 characters
            '":{"a":"b"}'        | hardly more than the marks that JSON and XML are made of
            '{ } < & > \\'     | hardly more than the marks that JSON and XML are made of
            password             | a word of the protocol
            Application          | a word of the protocol
            addPhoneAudio        | a word of the protocol
            cwt=Connected        | a word of the protocol
            """)
    void secretsThatCannotBeHiddenAreRefusedAndNeverShown(String secret, String why) throws IOException {
        Files.writeString(folder.resolve("secrets/odd"), secret);

        assertThat(secretProblem("${file:secrets/odd}"))
                .startsWith("secret file secrets/odd holds " + why)
                .endsWith("; give the account another one")
                .doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JOHN", "contoso.com", "sip:mary@", "lab-7", "accounts"})
    void secretThatTheFileHasInClearIsRefused(String secret) throws IOException {
        Files.writeString(folder.resolve("secrets/name"), secret);

        assertThat(secretProblem("${file:secrets/name}"))
                .isEqualTo("names a secret that this file also has in clear, so that it cannot be hidden;"
                        + " give the account another one");
    }

    private String secretProblem(String reference) {
        List<String> problems = file().problemsWith("expired: ${file:secrets/mary}", "expired: '" + reference + "'");
        assertThat(problems).hasSize(1);
        return problems.get(0).replace("line 11: tokens.expired: ", "");
    }

    @Test
    void valuesOfAWrongKindSayWhatToWrite() {
        assertThat(file().problemsWith("name: lab-7.1", "name:"))
                .containsExactly("line 1: name: has no value yet; write name: my-server");
        assertThat(file().problemsWith("own: tel:+14255551234", "own:"))
                .containsExactly("line 14: numbers.own: has no value yet; write own: tel:+14255551234, the telephone"
                        + " of the caller, which will ring");
        assertThat(file().problemsWith("expired: ${file:secrets/mary}", "expired:"))
                .containsExactly("line 11: tokens.expired: has no value; write a text, in quotes if it holds any of"
                        + " : { } [ ] , #");
        assertThat(file().problemsWith("capabilities: [phoneAudio, scopes]", "capabilities: phoneAudio"))
                .containsExactly("line 18: capabilities: has a text; write a list, such as [first, second]");
        assertThat(file().problemsWith("contacts: {reachable: sip:anna@contoso.com, declining: ", "contacts: #{"))
                .containsExactly("line 12: contacts: has no value; write a mapping of keys and values");
        assertThat(file().problems("- one\n"))
                .containsExactly("line 1: file: has a list; write a mapping of keys and values");
    }

    @Test
    void malformedAddressesSayWhatToWrite() {
        assertThat(file().problemsWith("uri: sip:john@contoso.com", "uri: 'sip : john@contoso.com'"))
                .containsExactly("line 5: accounts.caller.uri: is not a SIP URI; write one without blanks,"
                        + " such as sip:john@contoso.com");
        assertThat(file().problemsWith("reachable: sip:anna@contoso.com", "reachable: anna"))
                .containsExactly("line 12: contacts.reachable: is not a SIP or tel URI; write one without blanks,"
                        + " such as sip:mary@contoso.com");
        assertThat(file().problemsWith("own: tel:+14255551234", "own: +14255551234"))
                .containsExactly("line 14: numbers.own: is not a tel URI; write tel:+ and at most 15 digits,"
                        + " such as tel:+14255551234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pool.contoso.com/",
                "ftp://pool.contoso.com",
                "//pool.contoso.com",
                "http://",
                "john@pool.contoso.com",
                "http://john@pool.contoso.com",
                "pool.contoso.com:0",
                "pool.contoso.com:65536",
                "pool.contoso.com:x",
                "pool.contoso.com/ucwa",
                "*.contoso.com",
                "under_score",
                "::1",
                ""
            })
    void hostThatIsNoOriginSaysWhatToWrite(String host) {
        assertThat(file().problemsWith("hosts: [pool.contoso.com", "hosts: ['" + host + "'"))
                .containsExactly("line 3: hosts[0]: is no origin; write host or host:port, perhaps behind http:// or"
                        + " https://, and no path, such as pool.contoso.com:443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5", "5 s", "0.0s", "2h", "61m", "-1s", ".5s", "1.2.3s", "0.5ms", "1.0005s", "99999999999s"})
    void malformedDurationSaysWhatToWrite(String duration) {
        assertThat(file().problemsWith("answer: 2m", "answer: " + duration))
                .containsExactly(
                        "line 19: limits.answer: '" + duration + "' does not fit;"
                                + " write a time with its unit in whole milliseconds, from 1ms to 60m, such as 10s, 1.5s or 300ms");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "head: 2MiB|write a size from 1B to 1MiB, such as 64KiB",
                "body: 4|write a size from 1B to 16MiB, such as 64KiB",
                "inflated: 0B|write a size from 1B to 16MiB, such as 64KiB",
                "log: 1TiB|write a size from 1B to 65536MiB, such as 64KiB",
                "headers: 0|write a whole number from 1 to 100000",
                "nodes: many|write a whole number from 1 to 1000000",
                "depth: 1001|write a whole number from 1 to 1000",
                "rate: 0|write a whole number of requests a second from 1 to 1000, such as 10",
                "rate: 0.5|write a whole number of requests a second from 1 to 1000, such as 10",
                "pages: -1|write a whole number from 1 to 1000000",
                "run: 200h|write a time with its unit, from 1ms to 168h, such as 2h or 1.5h"
            })
    void boundThatDoesNotFitSaysWhatToWrite(String bound, String instead) {
        String key = bound.substring(0, bound.indexOf(':'));
        String value = bound.substring(bound.indexOf(' ') + 1);

        assertThat(file().problemsWith("calls: 7", bound))
                .containsExactly("line 19: limits." + key + ": '" + value + "' does not fit; " + instead);
    }

    @Test
    void malformedNumberOfCallsSaysWhatToWrite() {
        assertThat(file().problemsWith("calls: 7", "calls: many"))
                .containsExactly(
                        "line 19: limits.calls: 'many' does not fit; write a whole number up to 1000000, such as 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "two words", "-dash", "."})
    void nameThatIsNoFolderNameIsRefused(String name) {
        assertThat(file().problemsWith("name: lab-7.1", "name: " + name))
                .containsExactly("line 1: name: is no name; write at most 64 letters, digits, dots and dashes,"
                        + " such as my-server-2.1");
    }

    @Test
    void keyAndTokenThatStandTwiceAreReported() {
        assertThat(file().problemsWith("hosts:", "name: again\nhosts:"))
                .containsExactly("line 3: name: stands already in line 1; put what is below it there");
        assertThat(file().problemsWith("{scopes: []", "{scopes: [Conversations.Initiate]"))
                .containsExactly(
                        "line 10: tokens.scoped[1]: has the same scopes as the token in line 9;" + " keep one of them");
    }

    @Test
    void trustFileWithoutCertificateIsReported() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), "nothing");

        assertThat(file().problems(TargetText.COMPLETE + "tls: {trust: ca.pem}\n"))
                .containsExactly("line 20: tls.trust: holds no valid certificate;"
                        + " give a PEM file of the authorities to trust");
        assertThat(file().problems(TargetText.COMPLETE + "tls: {trust: no.pem}\n"))
                .containsExactly("line 20: tls.trust: does not exist; give a PEM file of the authorities to trust");
    }

    @Test
    void syntaxErrorIsReportedWithItsLine() {
        assertThat(file().problemsWith("name: lab-7.1", "name: [lab"))
                .containsExactly("line 2: file: is not YAML at column 5: expected ',' or ']', but got :");
        assertThat(file().problemsWith("\"${env:JOHN}\"}\n  other", "${env:JOHN}}\n  other"))
                .singleElement()
                .asString()
                .startsWith("line 5: file: is not YAML at column ")
                .endsWith("; put ${…} in double quotes inside braces or brackets");
    }

    @Test
    void unusualYamlIsRefused() {
        assertThat(file().problems("name: &a b\nroot: *a\n"))
                .containsExactly("line 1: file: anchors and aliases are not read here; write the value out");
        assertThat(file().problems("name: " + "[".repeat(100_000)))
                .containsExactly("line 1: file: is nested too deeply; nothing here goes deeper than four levels");
        assertThat(file().problems("name: a\n---\nname: b\n"))
                .containsExactly("line 2: file: has a second document; one file describes one target");
        assertThat(file().problems("name: a\nroot: \u0007\n"))
                .containsExactly("line 2: file: has a character that YAML forbids; remove it or write it as \\uXXXX");
        assertThat(file().problems("? [a, b]\n: c\n"))
                .contains("line 1: file: a key is a list or a mapping; write a single word");
    }

    @Test
    void filesThatCannotBeReadSayWhy() throws IOException {
        String instead = "; give a YAML file in UTF-8 that describes the target";
        Path huge = Files.write(folder.resolve("huge.yaml"), new byte[300_000]);
        Path latin = Files.write(folder.resolve("latin.yaml"), "name: Zoë".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problem(folder.resolve("none.yaml"))).isEqualTo("file: does not exist" + instead);
        assertThat(problem(folder)).isEqualTo("file: is a folder, not a file" + instead);
        assertThat(problem(huge)).isEqualTo("file: is larger than 256 KiB" + instead);
        assertThat(problem(latin)).isEqualTo("file: is not UTF-8 text" + instead);
        assertThat(file().problems("# nothing\n"))
                .containsExactly("line 1: file: is empty; begin with name, root, accounts, contacts and numbers");
    }

    private static String problem(Path file) {
        try {
            return TargetFile.read(file, Map.of()).toString();
        } catch (TargetConfigInvalid e) {
            return e.problems().get(0).toString();
        }
    }
}
