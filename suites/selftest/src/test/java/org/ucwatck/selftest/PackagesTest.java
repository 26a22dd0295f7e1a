package org.ucwatck.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.report.output.Sha256;
import org.ucwatck.selftest.trial.Settings;

/** Whoever builds the same sources gets the same bytes, in whatever folder. Nightly only, since it builds everything twice. */
@Tag("packages")
@Timeout(value = 50, unit = TimeUnit.MINUTES)
class PackagesTest {
    private static final String[] MAVEN = {
        "mvn", "-q", "-B", "-Dmaven.test.skip=true", "-Dspotless.check.skip=true", "-pl", "suites/cli", "-am", "package"
    };
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    Path folder = Path.of("");

    @Test
    void twoBuildsGiveTheSameBytes() throws IOException, InterruptedException {
        assumeTrue(Settings.nightly(), "builds everything twice");

        Map<String, String> one = build(folder.resolve("one"));
        Map<String, String> other = build(folder.resolve("another-folder"));

        assertThat(one).containsKeys("ucwa-tck-cli.jar", "ucwa-tck-sbom.json", "THIRD-PARTY.txt");
        assertThat(other).isEqualTo(one);
    }

    /** Name and digest of each file of the distribution. */
    private static Map<String, String> build(Path copy) throws IOException, InterruptedException {
        for (String file : output(ROOT, "git", "ls-files").lines().toList()) {
            Path to = copy.resolve(file);
            Files.createDirectories(to.getParent());
            Files.copy(ROOT.resolve(file), to);
        }
        output(copy, MAVEN);
        Path target = copy.resolve("suites/cli/target");
        Map<String, String> digests = new TreeMap<>();
        for (String name : List.of("ucwa-tck-cli.jar", "ucwa-tck-sbom.json", "THIRD-PARTY.txt")) {
            digests.put(name, Sha256.of(Files.readAllBytes(target.resolve(name))));
        }
        try (Stream<Path> libraries = Files.list(target.resolve("lib"))) {
            for (Path library : libraries.toList()) {
                digests.put(target.relativize(library).toString(), Sha256.of(Files.readAllBytes(library)));
            }
        }
        return digests;
    }

    private static String output(Path directory, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
