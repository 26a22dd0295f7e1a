package org.ucwatck.harness.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountProblemsTest {
    private final Path folder;

    AccountProblemsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void writeSecret() throws IOException {
        Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/mary"), "cwt=abcdef\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tokens: {}                                    | tokens: holds no token; write {"https://webdir.online.lync.com": "${env:NAME}"}
            tokens: {dir.contoso.com: "${env:JOHN}"}      | tokens.dir.contoso.com: is no origin; write a scheme and a host, such as "https://webdir.online.lync.com"
            tokens: {"https://a.com/x": "${env:JOHN}"}    | tokens.https://a.com/x: is no origin; write a scheme and a host, such as "https://webdir.online.lync.com"
            tokens: {"https://a.com": "${env:JOHN}"}, token: "${env:JOHN}" | tokens: stands beside token; keep one of them
            token: {command: []}                          | token.command: names no program; write command: [program, argument]
            token: {command: [""]}                        | token.command: names no program; write command: [program, argument]
            token: {}                                     | token.command: missing; write command: [program, argument]
            token: {command: [a], env: B}                 | token.env: unknown key; known here: command
            """)
    void tokensThatLeadNowhereSayWhatToWrite(String tokens, String problem) {
        String text = TargetText.COMPLETE.replace("token: \"${file:secrets/mary}\"", tokens);

        assertThat(new TargetText(folder, Map.of("JOHN", "s3cret")).problems(text))
                .containsExactly("line 6: accounts.other." + problem);
    }

    /** No message shows the key. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                            | .conference: missing; write conference: "${env:NAME}", which holds sip:john@contoso.com;gruu;opaque=app:conf:focus:id:5LB7MRBC
            {conference: "${env:JOHN}"}   | .conference: is not the URI of a meeting; write one such as sip:john@contoso.com;gruu;opaque=app:conf:focus:id:5LB7MRBC
            {conference: "sip:j@c.com"}   | .conference: is not the URI of a meeting; write one such as sip:john@contoso.com;gruu;opaque=app:conf:focus:id:5LB7MRBC
            {conference: "sip:j@c.com;gruu;opaque=app:conf:focus:id:X123"} | .conference: holds the key of the meeting, its conference id; write "${env:NAME}" or "${file:PATH}", or give the key beside it if it is another one
            {conference: "${env:SHORT}"}  | .conference: the conference id in it holds fewer than 4 characters, too few to hide them wherever a server repeats them; give the account another one
            {conference: "sip:j@c.com;gruu;opaque=app:conf:focus:id:X123", key: k3y1} | .key: a secret must not stand in the file; write "${env:NAME}" or "${file:PATH}"
            {conference: "sip:j@c.com;gruu;opaque=app:conf:focus:id:X123", uri: "sip:j@c.com", key: "${env:JOHN}"} | .uri: unknown key; known here: conference, key
            """)
    void meetingThatNobodyCanJoinSaysWhatToWrite(String meeting, String problem) {
        Map<String, String> secrets = Map.of("JOHN", "s3cret", "SHORT", "sip:j@c.com;gruu;opaque=app:conf:focus:id:X1");
        String text = TargetText.COMPLETE.replace("tokens:\n", "  anonymous: " + meeting + "\ntokens:\n");

        assertThat(new TargetText(folder, secrets).problems(text))
                .containsExactly("line 7: accounts.anonymous" + problem);
    }
}
