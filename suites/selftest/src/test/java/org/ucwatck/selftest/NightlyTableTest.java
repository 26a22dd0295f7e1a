package org.ucwatck.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The table of the nightly proofs is what they wrote, and names none that does not exist. */
@Execution(ExecutionMode.CONCURRENT)
class NightlyTableTest {
    private static final Path TABLE = Path.of("NIGHTLY.md");
    private static final Path README = Path.of("../../README.md");
    private static final Set<String> PROOFS = proofs();

    private static Set<String> proofs() {
        return new ClassFileImporter()
                .importPackages("org.ucwatck.selftest").stream()
                        .filter(type -> type.isAnnotatedWith(Tag.class))
                        .map(JavaClass::reflect)
                        .map(type -> type.getAnnotation(Tag.class).value())
                        .collect(Collectors.toSet());
    }

    @Test
    void tableIsAsARunWritesIt() throws IOException {
        assertThat(Files.readString(TABLE)).isEqualTo(NightlyTable.read(TABLE).text());
    }

    @Test
    void everyRowIsOfAProofThatHeld() {
        assertThat(NightlyTable.read(TABLE).rows()).allSatisfy(row -> {
            assertThat(row.proof()).isIn(PROOFS);
            assertThat(row.cases()).isPositive();
            assertThat(row.failures()).isZero();
            assertThat(row.minutes()).isLessThan(60);
        });
    }

    @Test
    void readmeNamesEveryProof() throws IOException {
        String readme = Files.readString(README);

        assertThat(PROOFS).isNotEmpty().allSatisfy(proof -> assertThat(readme).contains("`" + proof + "`"));
    }

    @Test
    void newRowTakesThePlaceOfTheOldOne() {
        NightlyTable.Row old = new NightlyTable.Row("b", "1", "2026-01-01", 1, 2, 3, 4);
        NightlyTable.Row other = new NightlyTable.Row("c", "1", "2026-01-01", 1, 2, 0, 4);
        NightlyTable.Row row = new NightlyTable.Row("b", "2+", "2026-01-02", 7, 20, 0, 1);

        NightlyTable table = new NightlyTable(List.of(old, other)).with(row);

        assertThat(table.rows()).containsExactly(row, other);
        assertThat(table.text()).endsWith("""
                | b | 2+ | 2026-01-02 | 7 | 20 | 0 | 1 |
                | c | 1 | 2026-01-01 | 1 | 2 | 0 | 4 |
                """);
    }
}
