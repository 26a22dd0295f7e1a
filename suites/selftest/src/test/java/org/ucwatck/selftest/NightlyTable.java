package org.ucwatck.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last result of each nightly proof, as {@code NIGHTLY.md} shows it.
 *
 * @param rows a row for each proof, by name
 */
record NightlyTable(List<Row> rows) {
    private static final String HEAD = """
            # Nightly proofs

            The last result of each long proof. `mvn -Pnightly -Dproof=NAME verify` runs one and writes its row; nobody else does.

            | proof | commit | date | seed | cases | failures | minutes |
            |---|---|---|---|---|---|---|
            """;

    /**
     * What one run of a proof gave.
     *
     * @param commit short hash, with a plus if the tree had changes of its own
     * @param minutes how long it took
     */
    record Row(String proof, String commit, String date, long seed, long cases, long failures, long minutes) {
        private String line() {
            return Stream.of(proof, commit, date, seed, cases, failures, minutes)
                    .map(Objects::toString)
                    .collect(Collectors.joining(" | ", "| ", " |\n"));
        }

        private static Row of(String line) {
            List<String> cells =
                    Stream.of(line.split("\\|")).skip(1).map(String::strip).toList();
            return new Row(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    Long.parseLong(cells.get(3)),
                    Long.parseLong(cells.get(4)),
                    Long.parseLong(cells.get(5)),
                    Long.parseLong(cells.get(6)));
        }
    }

    static NightlyTable read(Path file) {
        try {
            return new NightlyTable(Files.readString(file)
                    .lines()
                    .filter(line -> line.startsWith("| "))
                    .skip(1)
                    .map(Row::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table with this row in place of the one of the same proof. */
    NightlyTable with(Row row) {
        return new NightlyTable(
                Stream.concat(rows.stream().filter(other -> !other.proof().equals(row.proof())), Stream.of(row))
                        .sorted(Comparator.comparing(Row::proof))
                        .toList());
    }

    String text() {
        return rows.stream().map(Row::line).collect(Collectors.joining("", HEAD, ""));
    }
}
