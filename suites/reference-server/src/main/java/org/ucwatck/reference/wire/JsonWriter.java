package org.ucwatck.reference.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes resources, errors and events in JSON (PayloadFormat, EventChannelDetails). */
final class JsonWriter {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Style style;

    JsonWriter(Style style) {
        this.style = style;
    }

    Bytes write(Resource resource) {
        return bytes(resource(resource));
    }

    Bytes write(Problem problem) {
        return bytes(problem(problem));
    }

    Bytes write(EventPage page) {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode links = root.putObject("_links");
        links.set("self", href(page.self()));
        links.set(page.follow().rel(), href(page.follow().href()));
        if (page.follow().rel().equals("resync") && page.events().isEmpty()) {
            return bytes(root);
        }
        ArrayNode senders = root.putArray("sender");
        for (EventPage.Block block : page.blocks(style.sendersRepeated())) {
            ObjectNode sender = target(block.sender());
            senders.add(sender);
            ArrayNode events = sender.putArray("events");
            block.events().forEach(event -> events.add(event(event)));
        }
        return bytes(root);
    }

    private Bytes bytes(ObjectNode node) {
        ObjectWriter writer = style.pretty() ? MAPPER.writerWithDefaultPrettyPrinter() : MAPPER.writer();
        return Bytes.of(writer.writeValueAsBytes(node));
    }

    private ObjectNode resource(Resource resource) {
        ObjectNode node = MAPPER.createObjectNode();
        resource.properties().forEach((name, value) -> put(node, name, value));
        ObjectNode links = node.putObject("_links");
        if (resource.href() != null) {
            links.set("self", href(resource.href()));
        }
        resource.links().forEach(link -> put(links, link));
        if (!resource.embedded().isEmpty()) {
            ObjectNode embedded = node.putObject("_embedded");
            resource.embedded().forEach(each -> put(embedded, each));
        }
        if (resource.relShown()) {
            node.put("rel", resource.rel());
        }
        return node;
    }

    private static void put(ObjectNode node, String name, Object value) {
        if (value instanceof Instant instant) {
            node.put(name, "/Date(" + instant.toEpochMilli() + ")/");
        } else if (value instanceof List<?> list) {
            ArrayNode array = node.putArray(name);
            list.forEach(item -> array.add(String.valueOf(item)));
        } else {
            node.set(name, MAPPER.valueToTree(value));
        }
    }

    private void put(ObjectNode links, Link link) {
        ObjectNode node = href(link.href());
        putText(node, "title", link.title());
        putText(node, "revision", link.revision());
        if (link.many()) {
            links.withArray(link.rel()).add(node);
        } else {
            links.set(link.rel(), node);
        }
    }

    private void put(ObjectNode node, Embedded embedded) {
        if (embedded.many()) {
            ArrayNode array = node.putArray(embedded.rel());
            embedded.resources().forEach(each -> array.add(resource(each)));
        } else {
            node.set(embedded.rel(), resource(embedded.resources().get(0)));
        }
    }

    private ObjectNode href(String path) {
        return MAPPER.createObjectNode().put("href", style.href(path));
    }

    private ObjectNode target(Link link) {
        ObjectNode node = MAPPER.createObjectNode().put("rel", link.rel()).put("href", style.href(link.href()));
        putText(node, "title", link.title());
        return node;
    }

    private ObjectNode event(Event event) {
        ObjectNode node = MAPPER.createObjectNode();
        node.set("link", target(event.target()));
        if (event.in() != null) {
            node.set("in", target(event.in()));
        }
        putText(node, "status", event.status());
        if (event.resource() != null) {
            node.putObject("_embedded").set(event.target().rel(), resource(event.resource()));
        }
        if (event.reason() != null) {
            node.set("reason", problem(event.reason()));
        }
        return node.put("type", event.kind().word());
    }

    private static ObjectNode problem(Problem problem) {
        ObjectNode node = MAPPER.createObjectNode();
        putText(node, "code", problem.code());
        putText(node, "subcode", problem.subcode());
        putText(node, "message", problem.message());
        if (problem.diagnostics() != null) {
            node.putObject("debugInfo").put("diagnosticsCode", problem.diagnostics());
        }
        if (!problem.parameters().isEmpty()) {
            ArrayNode parameters = node.putArray("parameters");
            problem.parameters()
                    .forEach(each ->
                            parameters.addObject().put("name", each.name()).put("reason", each.reason()));
        }
        return node;
    }

    private static void putText(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
