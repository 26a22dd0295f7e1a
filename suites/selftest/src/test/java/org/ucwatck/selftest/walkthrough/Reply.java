package org.ucwatck.selftest.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.ucwatck.selftest.walkthrough.Script.Expected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer as a client reads it. */
record Reply(int status, HttpResponse<byte[]> response, String text) {
    private static final JsonMapper MAPPER = new JsonMapper();

    static Reply of(HttpResponse<byte[]> response) {
        return new Reply(response.statusCode(), response, text(response));
    }

    private static String text(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        if (!response.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void require(Expected expected, String step) {
        assertThat(status).as(step + ": " + text).isEqualTo(expected.status());
        expected.headers()
                .forEach((name, pattern) -> assertThat(header(name)).as(step).containsPattern(pattern));
        if (!expected.contains().isEmpty()) {
            assertThat(text).as(step).containsSubsequence(expected.contains());
        }
        expected.has().forEach(pointer -> assertThat(json().at(pointer).isMissingNode())
                .as(step + ": " + pointer + " of " + text)
                .isFalse());
        expected.is().forEach((pointer, value) -> assertThat(json().at(pointer).asString())
                .as(step + ": " + pointer + " of " + text)
                .isEqualTo(value));
        if (!expected.events().isEmpty()) {
            assertThat(events()).as(step).containsSubsequence(expected.events());
        }
    }

    private String header(String name) {
        return String.join("\n", response.headers().allValues(name));
    }

    private JsonNode json() {
        return MAPPER.readTree(text);
    }

    /** Whether these events are among its own, in this order. */
    boolean tells(List<String> expected) {
        Iterator<String> left = expected.iterator();
        String wanted = left.hasNext() ? left.next() : "";
        for (String event : events()) {
            if (event.equals(wanted)) {
                if (!left.hasNext()) {
                    return true;
                }
                wanted = left.next();
            }
        }
        return expected.isEmpty();
    }

    /** This page of events and another one that follows it, as one. */
    Reply and(Reply next) {
        assertThat(next.status()).as(next.text()).isEqualTo(200);
        ObjectNode both = MAPPER.createObjectNode();
        both.set("_links", next.json().path("_links"));
        ArrayNode senders = both.putArray("sender");
        Stream.of(this, next).forEach(page -> page.json().path("sender").forEach(senders::add));
        return new Reply(status, next.response(), both.toString());
    }

    private String event(String type, String target, String pointer) {
        return StreamSupport.stream(json().path("sender").spliterator(), false)
                .flatMap(sender -> StreamSupport.stream(sender.path("events").spliterator(), false))
                .filter(event -> event.path("type").asString().equals(type)
                        && event.at("/link/rel").asString().equals(target))
                .map(event -> event.at(pointer).asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event " + type + " of " + target + " in " + text));
    }

    private List<String> events() {
        return StreamSupport.stream(json().path("sender").spliterator(), false)
                .flatMap(sender -> StreamSupport.stream(sender.path("events").spliterator(), false)
                        .map(event -> sender.path("rel").asString() + " "
                                + event.path("type").asString() + " "
                                + event.at("/link/rel").asString()))
                .toList();
    }

    /** What stands at a place: a JSON pointer, or {@code header NAME REGEX} for its first group, or {@code event TYPE TARGET POINTER}. */
    String at(String place) {
        if (place.startsWith("event ")) {
            String[] words = place.split(" ", 4);
            return event(words[1], words[2], words[3]);
        }
        if (!place.startsWith("header ")) {
            return json().at(place).asString();
        }
        String[] words = place.split(" ", 3);
        Matcher matcher = Pattern.compile(words[2]).matcher(header(words[1]));
        assertThat(matcher.find()).as(place + " in " + header(words[1])).isTrue();
        return matcher.group(1);
    }
}
