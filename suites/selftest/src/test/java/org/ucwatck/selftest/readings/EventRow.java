package org.ucwatck.selftest.readings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ucwatck.spec.Catalogue;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A row of {@code catalogue/events.yaml}, which also has the events that a page lists about another resource. */
record EventRow(
        String target,
        @JsonProperty("in") @Nullable String collection,
        List<String> types,
        String sender,
        List<String> pages) {
    private static final String FILE = "catalogue/events.yaml";

    private record Table(List<String> undecided, List<EventRow> rows) {}

    static List<EventRow> all() {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(FILE), FILE)) {
            return new YAMLMapper().readValue(in, Table.class).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
