package org.ucwatck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.reference.fault.Variant;

class TargetFileTest {
    private final Path folder;

    TargetFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private String written(ServerOptions options) throws IOException {
        try (ReferenceServer server = ReferenceServer.start(options)) {
            server.writeTarget(folder.resolve("target.yaml"));
            return Files.readString(folder.resolve("target.yaml"));
        }
    }

    @Test
    void secretsStandInFilesOfTheirOwn() throws IOException {
        String text = written(ServerOptions.DEFAULT);

        assertThat(text).doesNotContain("cwt=").contains("${file:" + folder.toAbsolutePath());
        try (var files = Files.list(folder.resolve("target.yaml.secrets"))) {
            assertThat(files.toList()).hasSize(10);
        }
    }

    @Test
    void phoneAudioIsDeclaredOnlyWhenTheServerHasIt() throws IOException {
        assertThat(written(ServerOptions.DEFAULT)).contains("messaging, phoneAudio, presence, scopes,");
        assertThat(written(ServerOptions.DEFAULT.withVariants(Set.of(Variant.NO_PHONE_AUDIO))))
                .contains("messaging, presence, scopes,");
    }

    @Test
    void allPartsAreThere() throws IOException {
        assertThat(written(ServerOptions.DEFAULT).lines().filter(line -> line.matches("[a-z]+:.*")))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .isEqualTo(List.of(
                        "name",
                        "root",
                        "hosts",
                        "accounts",
                        "tokens",
                        "contacts",
                        "numbers",
                        "provoke",
                        "capabilities",
                        "limits"));
    }
}
