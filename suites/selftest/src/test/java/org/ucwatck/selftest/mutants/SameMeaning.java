package org.ucwatck.selftest.mutants;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.RecordedExchange.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes of an answer after which it means the same, so that nothing may be said against it. */
enum SameMeaning {
    /** The members of each object, or the properties and links of each resource, come in another order. */
    ORDER,
    /** Blanks and line ends between the parts. */
    WHITE_SPACE,
    /** A member, a property or a header that no page knows. */
    UNKNOWN_MEMBER,
    /** Characters of texts are written as escapes. */
    ESCAPES,
    /** The headers come in another order, with names in another case. */
    HEADERS;

    private static final JsonMapper MAPPER = new JsonMapper();

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The exchange after it; empty where the answer has no body to change. */
    Optional<RecordedExchange> changed(RecordedAnswer answer, Random random) {
        Response response = answer.exchange().response();
        if (this == HEADERS) {
            return Optional.of(answer.answering(
                    new Response(response.status(), headers(response.headers(), random), response.body())));
        }
        return answer.format()
                .map(format -> format == Format.JSON
                        ? json(response.body(), random)
                        : SameXml.of(this, response.body(), random))
                .map(body -> answer.answering(new Response(response.status(), response.headers(), body)));
    }

    /** Those of one name stay in order. */
    private static List<Header> headers(List<Header> headers, Random random) {
        Map<String, List<Header>> byName = new java.util.TreeMap<>();
        headers.forEach(header ->
                byName.computeIfAbsent(header.name(), name -> new ArrayList<>()).add(header));
        List<List<Header>> groups = new ArrayList<>(byName.values());
        Collections.shuffle(groups, random);
        return groups.stream()
                .flatMap(List::stream)
                .map(header -> new Header(
                        random.nextBoolean()
                                ? header.name().toLowerCase(Locale.ROOT)
                                : header.name().toUpperCase(Locale.ROOT),
                        header.value()))
                .toList();
    }

    /** The JSON body after it. */
    String json(String body, Random random) {
        return switch (this) {
            case ORDER -> shuffled(MAPPER.readTree(body), random).toString();
            case WHITE_SPACE -> spaced(body, random);
            case UNKNOWN_MEMBER -> extended(MAPPER.readTree(body), random).toString();
            default -> escaped(body, random);
        };
    }

    private static JsonNode shuffled(JsonNode json, Random random) {
        if (json.isArray()) {
            json.values().forEach(each -> shuffled(each, random));
        } else if (json instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
            Collections.shuffle(members, random);
            object.removeAll();
            members.forEach(member -> object.set(member.getKey(), shuffled(member.getValue(), random)));
        }
        return json;
    }

    /** In any object that is not a map of links or of embedded resources, nor a free one. */
    private static JsonNode extended(JsonNode json, Random random) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(json, objects);
        ObjectNode chosen = objects.get(random.nextInt(objects.size()));
        String name = "x-mutant-" + random.nextInt(100);
        switch (random.nextInt(4)) {
            case 0 -> chosen.put(name, random.nextInt());
            case 1 -> chosen.put(name, "mutant");
            case 2 -> chosen.putArray(name).add(true);
            default -> chosen.putObject(name).put("href", 7);
        }
        return json;
    }

    private static void collect(JsonNode json, List<ObjectNode> objects) {
        if (json instanceof ObjectNode object) {
            objects.add(object);
            object.properties().forEach(member -> {
                boolean map = List.of("_links", "_embedded").contains(member.getKey());
                Iterable<JsonNode> inside = map ? member.getValue().values() : List.of(member.getValue());
                inside.forEach(each -> collect(each, objects));
            });
        } else {
            json.values().forEach(each -> collect(each, objects));
        }
    }

    private static String spaced(String body, Random random) {
        return outsideOfTexts(body, sign -> "{}[]:,".indexOf(sign) < 0 ? "" : blanks(random));
    }

    static String blanks(Random random) {
        return List.of("", " ", "\n", "\t ", "\r\n  ").get(random.nextInt(5));
    }

    /** Escapes stay as they are, and characters are escaped whole, since half of one is none. */
    private static String escaped(String body, Random random) {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < body.length(); ) {
            int end = i + Character.charCount(body.codePointAt(i));
            if (body.charAt(i) == '\\') {
                end = body.charAt(i + 1) == 'u' ? i + 6 : i + 2;
            }
            String sign = body.substring(i, end);
            inside = sign.equals("\"") != inside;
            boolean escape = inside && !sign.startsWith("\"") && !sign.startsWith("\\") && random.nextInt(4) == 0;
            text.append(escape ? escape(sign) : sign);
            i = end;
        }
        return text.toString();
    }

    private static String escape(String sign) {
        return sign.chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                .collect(Collectors.joining());
    }

    private static String outsideOfTexts(String body, java.util.function.Function<Character, String> after) {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < body.length(); i++) {
            char sign = body.charAt(i);
            text.append(sign);
            if (inside && sign == '\\') {
                text.append(body.charAt(++i));
            } else if (sign == '"') {
                inside = !inside;
            } else if (!inside) {
                text.append(after.apply(sign));
            }
        }
        return text.toString();
    }
}
