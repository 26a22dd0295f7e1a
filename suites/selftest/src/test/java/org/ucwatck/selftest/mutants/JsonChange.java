package org.ucwatck.selftest.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.ResourcePage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One change of a JSON body. */
final class JsonChange {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TYPES = List.of("added", "updated", "deleted", "started", "completed");

    private static final List<String> TARGETS = Catalogue.load().resources().stream()
            .map(ResourcePage::rel)
            .filter(rel -> Catalogue.load().events().isOperation(rel)
                    || Catalogue.load().events().isResource(rel))
            .toList();

    /** Stands before the name of a member that another one of that name precedes; no name begins with it. */
    private static final String AGAIN = "\u0001";

    private final JsonNode body;
    private final Random random;

    private JsonChange(JsonNode body, Random random) {
        this.body = body;
        this.random = random;
    }

    /** The body after the change. */
    static String of(String text, Operator operator, Swap places, Random random) {
        JsonChange change = new JsonChange(MAPPER.readTree(text), random);
        switch (operator.noun()) {
            case EVENT -> change.event(operator.verb(), places);
            case LINK -> change.link(operator.verb(), places);
            default -> change.member(operator.verb(), places);
        }
        return change.body.toString().replace("\"\\u0001", "\"");
    }

    private ObjectNode parent(Place place) {
        return (ObjectNode) body.at(Swap.parent(place));
    }

    private static String key(Place place) {
        return place.path()
                .substring(place.path().lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    private void member(Operator.Verb verb, Swap places) {
        ObjectNode parent = parent(places.place());
        String name = key(places.place());
        JsonNode value = parent.get(name);
        switch (verb) {
            case DROP -> parent.remove(name);
            case RETYPE -> parent.set(name, otherKind(value));
            case RENAME -> {
                parent.remove(name);
                parent.set("x-" + name, value);
            }
            case EMPTY -> parent.set(name, empty(value));
            case DUPLICATE -> parent.set(AGAIN + name, value);
            case SWAP -> {
                String other = key(places.other());
                parent.set(name, parent.get(other));
                parent.set(other, value);
            }
        }
    }

    private JsonNode otherKind(JsonNode value) {
        List<JsonNode> kinds = Stream.<JsonNode>of(
                        NODES.stringNode("mutant"),
                        NODES.numberNode(17),
                        NODES.booleanNode(true),
                        NODES.arrayNode().add("mutant"),
                        NODES.objectNode().put("mutant", "mutant"))
                .filter(kind -> kind.getNodeType() != value.getNodeType())
                .toList();
        return kinds.get(random.nextInt(kinds.size()));
    }

    private static JsonNode empty(JsonNode value) {
        if (value.isObject()) {
            return NODES.objectNode();
        }
        return value.isArray() ? NODES.arrayNode() : NODES.stringNode("");
    }

    private void link(Operator.Verb verb, Swap places) {
        ObjectNode parent = parent(places.place());
        String name = key(places.place());
        JsonNode link = parent.get(name);
        switch (verb) {
            case RETYPE -> parent.set(name, otherLink(link));
            case EMPTY -> parent.set(name, emptyLink(link));
            case DUPLICATE -> twice(parent, name, link);
            case SWAP -> {
                ObjectNode one = first(link);
                ObjectNode other = first(parent.get(key(places.other())));
                JsonNode href = one.path("href");
                one.set("href", other.path("href"));
                other.set("href", href);
            }
            default -> member(verb, places);
        }
    }

    private static ObjectNode first(JsonNode link) {
        return (ObjectNode) (link.isArray() ? link.get(0) : link);
    }

    private JsonNode otherLink(JsonNode link) {
        if (random.nextBoolean()) {
            return NODES.stringNode(first(link).path("href").asString(""));
        }
        return link.isArray() ? link.get(0) : NODES.arrayNode().add(link);
    }

    private JsonNode emptyLink(JsonNode link) {
        ObjectNode empty = random.nextBoolean()
                ? NODES.objectNode()
                : first(link).deepCopy().put("href", "");
        return link.isArray() ? NODES.arrayNode().add(empty) : empty;
    }

    private void twice(ObjectNode parent, String name, JsonNode link) {
        if (link instanceof ArrayNode list) {
            list.add(list.get(0).deepCopy());
        } else if (random.nextBoolean()) {
            parent.set(name, NODES.arrayNode().add(link).add(link.deepCopy()));
        } else {
            parent.set(AGAIN + name, link);
        }
    }

    private void event(Operator.Verb verb, Swap places) {
        ArrayNode events = (ArrayNode) body.at(Swap.parent(places.place()));
        int index = Integer.parseInt(key(places.place()));
        ObjectNode event = (ObjectNode) events.get(index);
        switch (verb) {
            case DROP -> events.remove(index);
            case RETYPE -> event.put("type", otherType(places.place().name(), random));
            case RENAME -> ((ObjectNode) event.path("link")).put("rel", otherTarget(random));
            case EMPTY -> event.removeAll();
            case DUPLICATE -> events.insert(index, event.deepCopy());
            case SWAP -> {
                int other = Integer.parseInt(key(places.other()));
                events.set(index, events.get(other));
                events.set(other, event);
            }
        }
    }

    /** A resource of which the pages list events. */
    static String otherTarget(Random random) {
        return TARGETS.get(random.nextInt(TARGETS.size()));
    }

    /** Another of the five types. */
    static String otherType(String type, Random random) {
        List<String> others = new ArrayList<>(TYPES);
        others.remove(type);
        return others.get(random.nextInt(others.size()));
    }
}
