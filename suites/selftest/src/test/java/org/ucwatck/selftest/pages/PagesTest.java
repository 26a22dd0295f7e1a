package org.ucwatck.selftest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What the published pages print, and what real servers sent, is not spoken against, unless it stands on the list of damage.
 *
 * <p>{@code -Dspec.pages=DIR} names a checkout of the pages, {@code -Dreal.traffic=DIR} a folder of recordings; neither is part of
 * this repository.
 */
class PagesTest {
    @Test
    void printedMessagesAreLegal() throws IOException {
        judge("spec.pages", "damage-of-pages.yaml", ".md");
    }

    @Test
    void recordedMessagesAreLegal() throws IOException {
        judge("real.traffic", "damage-of-recordings.yaml", ".http", ".json", ".xml");
    }

    private static void judge(String property, String list, String... endings) throws IOException {
        String folder = System.getProperty(property, "");
        Assumptions.assumeFalse(folder.isEmpty(), () -> "-D" + property + "=DIR names no folder to read messages from");
        List<Printed> messages = read(Path.of(folder), List.of(endings));
        Map<String, List<String>> against = new TreeMap<>();
        for (Printed message : messages) {
            List<String> said = PrintedJudge.against(message);
            if (!said.isEmpty()) {
                against.put(message.id(), said);
            }
        }
        Files.writeString(Path.of("target", property + ".txt"), note(messages, against));

        Damage damage = Damage.read(list);
        assertThat(damage.unexplained(against))
                .as("messages flagged, which no row of %s explains", list)
                .isEmpty();
        assertThat(damage.unused(against))
                .as("rows of %s about what is not flagged", list)
                .isEmpty();
    }

    private static List<Printed> read(Path folder, List<String> endings) throws IOException {
        assertThat(folder).isDirectory();
        List<Printed> messages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> endings.stream().anyMatch(each.toString()::endsWith))
                    .sorted()
                    .toList()) {
                PageReader reader = new PageReader(folder.relativize(file).toString());
                String text = Files.readString(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
                messages.addAll(endings.contains(".md") ? reader.markdown(text) : reader.recording(text));
            }
        }
        return messages;
    }

    /** The numbers, and everything that was said. */
    private static String note(List<Printed> messages, Map<String, List<String>> against) {
        Map<String, Long> kinds =
                messages.stream().collect(Collectors.groupingBy(PagesTest::kind, TreeMap::new, Collectors.counting()));
        Map<String, Long> repairs = messages.stream()
                .flatMap(message -> message.repairs().stream())
                .collect(Collectors.groupingBy(Repair::words, TreeMap::new, Collectors.counting()));
        StringBuilder note = new StringBuilder();
        note.append(messages.size())
                .append(" messages, ")
                .append(against.size())
                .append(" flagged\n");
        kinds.forEach(
                (kind, count) -> note.append(count).append(' ').append(kind).append('\n'));
        repairs.forEach((repair, count) -> note.append("repaired ")
                .append(count)
                .append(": ")
                .append(repair)
                .append('\n'));
        against.forEach((id, said) -> note.append(id)
                .append("\n  ")
                .append(String.join("\n  ", new TreeSet<>(said)))
                .append('\n'));
        return note.toString();
    }

    private static String kind(Printed message) {
        String body = message.body().isEmpty()
                ? "without a body"
                : message.isJson() ? "in JSON" : message.isXml() ? "in XML" : "of another kind";
        return (message.isRequest() ? "requests " : "answers ") + body;
    }
}
