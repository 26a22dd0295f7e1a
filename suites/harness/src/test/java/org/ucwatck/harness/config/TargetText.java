package org.ucwatck.harness.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ucwatck.harness.yaml.Problem;

/** A target file of a test: its folder and the environment that it is read in. */
public record TargetText(Path folder, Map<String, String> environment) {
    public static final String COMPLETE = """
            name: lab-7.1
            root: https://lyncdiscover.contoso.com/
            hosts: [pool.contoso.com, "10.0.0.7:8443"]
            accounts:
              caller: {uri: sip:john@contoso.com, grant: password, username: john, password: "${env:JOHN}"}
              other: {uri: "sip:mary@contoso.com", grant: token, token: "${file:secrets/mary}"}
            tokens:
              scoped:
                - {scopes: [Conversations.Initiate], token: "${env:JOHN}"}
                - {scopes: [], token: "${env:JOHN}"}
              expired: ${file:secrets/mary}
            contacts: {reachable: sip:anna@contoso.com, declining: "sip:dan@contoso.com;transport=tls"}
            numbers:
              own: tel:+14255551234
              malformed: ["", "12 34", 0x1F]
            provoke:
              add-phone-audio.error-already-exists: {to: "sip:twice@contoso.com"}
            capabilities: [phoneAudio, scopes]
            limits: {answer: 2m, silence: 300ms, calls: 7}
            """;

    public TargetConfig read(String text) {
        try {
            return TargetFile.read(Files.writeString(folder.resolve("target.yaml"), text), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The problems of a text as lines of words. */
    List<String> problems(String text) {
        var invalid = catchThrowableOfType(TargetConfigInvalid.class, () -> read(text));
        return invalid.problems().stream().map(Problem::toString).toList();
    }

    /** The problems of the complete text after something in it was replaced. */
    List<String> problemsWith(String old, String replacement) {
        if (!COMPLETE.contains(old)) {
            throw new IllegalArgumentException("the complete text has no " + old);
        }
        return problems(COMPLETE.replace(old, replacement));
    }
}
