package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.cli.target.Reference;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.config.TargetFile;

/** The target files that ship with the suite. */
class SharedTargetsTest {
    private static final Path TARGETS = Path.of("..", "targets");

    private static TargetConfig read(String name) {
        Map<String, String> secrets = new HashMap<>();
        List.of("CALLER_PASSWORD", "OTHER_PASSWORD", "TOKEN_INITIATE", "TOKEN_RECEIVE", "TOKEN_BOTH", "TOKEN_ALL")
                .forEach(secret -> secrets.put("UCWA_" + secret, "x4e7-Zq9"));
        List.of("TOKEN_NO_SCOPE", "TOKEN_UNRELATED", "TOKEN_EXPIRED", "MEETING_KEY")
                .forEach(secret -> secrets.put("UCWA_" + secret, "x4e7-Zq9"));
        return TargetFile.read(TARGETS.resolve(name), secrets);
    }

    @Test
    void exampleIsReadWithoutProblems() {
        assertThat(read("example-remote.yaml").name()).isEqualTo("contoso-lab");
    }

    @Test
    void referenceFileSaysWhatTheServerWrites(@TempDir Path folder) {
        TargetConfig shared = read("reference.yaml");
        try (Reference server = Reference.start(0, List.of(), List.of())) {
            server.writeTarget(folder.resolve("t.yaml"));
            TargetConfig written = TargetFile.read(folder.resolve("t.yaml"), Map.of());

            assertThat(new TreeMap<>(shared.contacts())).isEqualTo(new TreeMap<>(written.contacts()));
            assertThat(new TreeMap<>(shared.numbers())).isEqualTo(new TreeMap<>(written.numbers()));
            assertThat(new TreeMap<>(shared.provoke())).isEqualTo(new TreeMap<>(written.provoke()));
            assertThat(shared.capabilities()).isEqualTo(written.capabilities());
            assertThat(shared.limits()).isEqualTo(written.limits());
            assertThat(shared.entrance().url().getPath())
                    .isEqualTo(written.entrance().url().getPath());
            assertThat(shared.caller().uri()).isEqualTo(written.caller().uri());
        }
    }
}
