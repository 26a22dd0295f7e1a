package org.ucwatck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder with a target file and the outputs of runs against it, which never reach a server. */
public record Lab(Path folder) {
    public Lab {
        try {
            Files.writeString(folder.resolve("token"), "cwt=abcdef");
            Files.writeString(folder.resolve("target.yaml"), """
                    name: lab
                    root: http://127.0.0.1:9/
                    accounts:
                      caller: {uri: sip:john@contoso.com, grant: token, token: "${file:token}"}
                    contacts: {reachable: sip:mary@contoso.com}
                    numbers: {own: tel:+14255551234}
                    """);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public Cli run(FakeSuite suite, String... more) {
        Stream<String> fixed =
                Stream.of("run", "--target", folder.resolve("target.yaml").toString(), "--out", out().toString());
        return Cli.run(suite.suite(), Stream.concat(fixed, Stream.of(more)).toArray(String[]::new));
    }

    public Path out() {
        return folder.resolve("out");
    }
}
