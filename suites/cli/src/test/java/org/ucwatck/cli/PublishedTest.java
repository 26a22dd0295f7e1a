package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ucwatck.report.certificate.Submission;

/** Every result in {@code reports/published} is complete, signed by the key of its product, and reproducible. */
class PublishedTest {
    private static final Path PUBLISHED = Path.of("../../reports/published");

    @TestFactory
    Stream<DynamicTest> submissionIsCompleteAndReproducible() {
        return folders(PUBLISHED)
                .flatMap(product -> folders(product))
                .map(version -> DynamicTest.dynamicTest(
                        PUBLISHED.relativize(version).toString(), () -> assertThat(Submission.problems(
                                        version,
                                        CertifyCommand.certifying(
                                                FakeSuite.passing().suite())))
                                .isEmpty()));
    }

    @Test
    void nothingElseLiesThere() throws IOException {
        try (Stream<Path> files = Files.list(PUBLISHED)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertThat(names).containsExactly("README.md");
        }
    }

    private static Stream<Path> folders(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
