package org.ucwatck.spec.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecFilesTest {
    private static final List<String> NAMES = List.of("catalogue/errors.yaml", "vectors/a.json", "vectors/b.json");

    @Test
    void filesOfThisModuleAreListed() {
        assertThat(SpecFiles.list("catalogue/resources"))
                .contains("catalogue/resources/phone/addPhoneAudio.yaml")
                .isSorted();
    }

    @Test
    void filesInAJarAreListed(@TempDir Path folder) throws IOException {
        var jar = folder.resolve("schemas 1.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var name : NAMES) {
                zip.putNextEntry(new ZipEntry("org/ucwatck/spec/" + name));
                zip.closeEntry();
            }
        }
        var anchor = URI.create("jar:" + jar.toUri() + "!/org/ucwatck/spec/catalogue/errors.yaml");

        assertThat(SpecFiles.listFrom(anchor.toURL(), "vectors")).containsExactly("vectors/a.json", "vectors/b.json");
    }

    @Test
    void filesInAFolderAreListed(@TempDir Path folder) throws IOException {
        for (var name : NAMES) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.createFile(folder.resolve(name));
        }
        var anchor = folder.resolve("catalogue/errors.yaml").toUri().toURL();

        assertThat(SpecFiles.listFrom(anchor, "vectors")).containsExactly("vectors/a.json", "vectors/b.json");
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(() -> SpecFiles.text("catalogue/nothing.yaml"))
                .isInstanceOf(SpecUnreadable.class)
                .hasMessage("catalogue/nothing.yaml: there is no such file in the schemas module; "
                        + "run the lint of the schemas module");
    }
}
