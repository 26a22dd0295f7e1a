package org.ucwatck.verdict.log;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.verdict.exchange.LentSetting;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.SentRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the logs of shards into one, as parts of one run. What they saw keeps its words; only the numbers of parts, and
 * with them the ids of exchanges, become those of the whole.
 */
public final class ShardLogs {
    /** An id of an exchange: its cause, the part unless that is the first, and its number. */
    private static final Pattern ID = Pattern.compile("([^\\s,;'\"()<>#]+#)(?:([0-9]+)\\.)?([0-9]+)");

    /** Where exchanges are named; everything else, such as bodies, stays as it was seen. */
    private static final List<String> NAMING =
            List.of("sent", "unsent", "answers", "broken", "lent", "returned", "check");

    /** What a target sent, in lines that name exchanges. */
    private static final Set<String> SEEN = Set.of("body", "url", "rel");

    private final Path folder;
    private final RunHeader whole;
    private int before = 1;
    private Set<String> known = Set.of();

    private ShardLogs(Path folder, RunHeader whole) {
        this.folder = folder;
        this.whole = whole;
    }

    /**
     * Begins a log with the header, behind which the logs of the shards follow in their order.
     *
     * @param folder of the new log
     * @param whole header of the whole, the first part of which saw nothing
     * @param shards folders of the shards, each with its log
     * @throws RunLogNotWritten when that cannot be written, RunLogUnreadable when a shard cannot be read
     */
    public static void join(Path folder, RunHeader whole, List<Path> shards) {
        ShardLogs logs = new ShardLogs(folder, whole);
        try (RunLogWriter writer = RunLogWriter.begin(folder, whole)) {
            writer.footer(new RunFooter(whole.started(), false, 0));
        }
        shards.forEach(logs::append);
    }

    private void append(Path shard) {
        Path log = folder.resolve(RunLogWriter.FILE_NAME);
        known = idsOf(RunLogReader.read(shard));
        int last = before;
        try (LogLines lines = new LogLines(shard.resolve(RunLogWriter.FILE_NAME));
                Writer out = Files.newBufferedWriter(log, StandardCharsets.UTF_8, StandardOpenOption.APPEND)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                JsonNode node = RunLogJson.MAPPER.readTree(line);
                last = Math.max(last, renumber(node));
                out.write(RunLogJson.MAPPER.writeValueAsString(node));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new RunLogNotWritten(log, e);
        }
        before = last;
    }

    private static Set<String> idsOf(RunLog log) {
        return Stream.of(
                        log.exchanges().stream().map(RecordedExchange::id),
                        log.parts().stream()
                                .flatMap(part -> part.lost().stream())
                                .map(SentRequest::id),
                        log.parts().stream()
                                .flatMap(part -> part.lent().stream())
                                .map(LentSetting::id))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    /** Gives the number of the part that begins here, or 0. */
    private int renumber(JsonNode line) {
        if (line.get("run") instanceof ObjectNode run) {
            int number = run.path("part").path("number").asInt(1) + before;
            ((ObjectNode) run.get("part")).put("number", number);
            run.put("runId", whole.runId());
            return number;
        }
        if (line.get("exchange") instanceof ObjectNode exchange) {
            exchange.put("id", renamed(exchange.path("id").asString("")));
            ObjectNode context = (ObjectNode) exchange.get("context");
            context.put("part", context.path("part").asInt(1) + before);
            return 0;
        }
        NAMING.stream().filter(line::has).forEach(name -> rename((ObjectNode) line, name));
        return 0;
    }

    private void rename(ObjectNode parent, String name) {
        JsonNode value = parent.get(name);
        if (value.isString()) {
            parent.put(name, renamed(value.asString()));
        } else if (value instanceof ArrayNode list) {
            renameAll(list);
        } else if (value instanceof ObjectNode object) {
            renameIn(object);
        }
    }

    private void renameIn(ObjectNode object) {
        object.propertyNames().stream()
                .filter(name -> !SEEN.contains(name))
                .toList()
                .forEach(name -> rename(object, name));
    }

    private void renameAll(ArrayNode list) {
        for (int i = 0; i < list.size(); i++) {
            JsonNode each = list.get(i);
            if (each.isString()) {
                list.set(i, RunLogJson.MAPPER.getNodeFactory().stringNode(renamed(each.asString())));
            } else if (each instanceof ObjectNode object) {
                renameIn(object);
            }
        }
    }

    private String renamed(String text) {
        Matcher ids = ID.matcher(text);
        return ids.replaceAll(found -> {
            if (!known.contains(found.group())) {
                return Matcher.quoteReplacement(found.group());
            }
            int part = found.group(2) == null ? 1 : Integer.parseInt(found.group(2));
            return Matcher.quoteReplacement(found.group(1) + (part + before) + "." + found.group(3));
        });
    }
}
