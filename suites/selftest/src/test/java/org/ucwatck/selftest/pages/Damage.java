package org.ucwatck.selftest.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The messages that are flagged for good reason, each with what is wrong with it, in our words. */
record Damage(List<Row> rows) {
    /**
     * What is wrong with some messages.
     *
     * @param damage what it is
     * @param rule the rule, or schema of requests, that flags it
     * @param says a fragment of each finding about it
     * @param messages page and number of each message
     */
    record Row(String damage, String rule, String says, List<String> messages) {
        boolean explains(String id, String finding) {
            return messages.contains(id) && finding.startsWith(rule + ": ") && finding.contains(says);
        }
    }

    static Damage read(String list) {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = Objects.requireNonNull(Damage.class.getResourceAsStream(list), list)) {
            return new Damage(List.of(mapper.readValue(in, Row[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException(list, e);
        }
    }

    /** Findings by message that no row explains. */
    Map<String, List<String>> unexplained(Map<String, List<String>> against) {
        Map<String, List<String>> left = new TreeMap<>();
        against.forEach((id, findings) -> {
            List<String> open = findings.stream()
                    .filter(finding -> rows.stream().noneMatch(row -> row.explains(id, finding)))
                    .toList();
            if (!open.isEmpty()) {
                left.put(id, open);
            }
        });
        return left;
    }

    /** Messages of rows that nothing is said against, or nothing of that kind. */
    List<String> unused(Map<String, List<String>> against) {
        return rows.stream()
                .flatMap(row -> row.messages().stream()
                        .filter(id -> against.getOrDefault(id, List.of()).stream()
                                .noneMatch(finding -> row.explains(id, finding)))
                        .map(id -> id + ": " + row.damage()))
                .toList();
    }
}
