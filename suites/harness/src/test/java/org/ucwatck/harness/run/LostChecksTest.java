package org.ucwatck.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LostChecksTest {
    @Test
    void packageWithoutChecksIsAFaultOfTheSuite() {
        assertThatThrownBy(() -> Plan.all("org.ucwatck.nowhere"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("JUnit found no check in the package org.ucwatck.nowhere; the suite was packed without the"
                        + " classes that hold its checks");
    }

    @Test
    void classThatCannotBeginIsAFaultOfTheSuite() {
        assertThatThrownBy(() -> Plan.all("org.ucwatck.harness.junit.ailing"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("AilingChecks")
                .hasMessageEndingWith("a fault of the suite: java.lang.IllegalArgumentException: ailing in JSON")
                .hasCauseInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getSuppressed()).isNotEmpty());
    }

    @Test
    void checksOfOneIdAreAFaultOfTheSuite() {
        assertThatThrownBy(() -> Plan.all("org.ucwatck.harness.junit.twins"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two checks have the id sample.twins/addPhoneAudio.POST/a/json");
    }

    @Test
    void classThatDoesNotLoadIsAFaultOfTheSuite(@TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("torn")).resolve("TornChecks.class"), "no class");

        assertTorn(folder);
    }

    @Test
    void classOfAJarThatDoesNotLoadIsAFaultOfTheSuite(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("checks.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("torn/"));
            out.putNextEntry(new ZipEntry("torn/TornChecks.class"));
            out.write("no class".getBytes(StandardCharsets.UTF_8));
        }

        assertTorn(jar);
    }

    private static void assertTorn(Path place) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            assertThatThrownBy(() -> Plan.all("torn"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("the class torn.TornChecks of the suite does not load: ")
                    .hasCauseInstanceOf(ClassFormatError.class);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
