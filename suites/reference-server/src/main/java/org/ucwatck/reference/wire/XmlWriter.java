package org.ucwatck.reference.wire;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes resources, errors and events in XML (PayloadFormat, EventChannelDetails). */
public final class XmlWriter {
    public static final String NAMESPACE = "http://schemas.microsoft.com/rtc/2012/03/ucwa";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final Style style;
    private final StringWriter text = new StringWriter();
    private final XmlElements out;

    XmlWriter(Style style) {
        this.style = style;
        this.out = new XmlElements(writerTo(text), style);
    }

    private static XMLStreamWriter writerTo(StringWriter text) {
        try {
            return FACTORY.createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write to memory", e);
        }
    }

    Bytes write(Resource resource) {
        return document(() -> resource(resource.rel(), resource));
    }

    Bytes write(Problem problem) {
        return document(() -> problem(problem));
    }

    Bytes write(EventPage page) {
        return document(() -> {
            out.open("events", Map.of("href", style.href(page.self())));
            out.empty("link", target(page.follow()));
            for (EventPage.Block block : page.blocks(style.sendersRepeated())) {
                out.open("sender", target(block.sender()));
                block.events().forEach(this::event);
                out.close();
            }
            out.close();
        });
    }

    private Bytes document(Runnable content) {
        out.start();
        content.run();
        out.end();
        return Bytes.of(text.toString());
    }

    private void resource(String rel, Resource resource) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("rel", rel);
        if (resource.href() != null) {
            attributes.put("href", style.href(resource.href()));
        }
        out.open("resource", attributes);
        resource.links().forEach(link -> out.empty("link", target(link)));
        resource.properties().forEach(this::property);
        for (Embedded embedded : resource.embedded()) {
            embedded.resources().forEach(each -> resource(embedded.rel(), each));
        }
        out.close();
    }

    private void property(String name, Object value) {
        if (value instanceof List<?> list) {
            out.open("propertyList", Map.of("name", name));
            list.forEach(item -> out.text("item", Map.of(), String.valueOf(item)));
            out.close();
        } else {
            out.text("property", Map.of("name", name), plain(value));
        }
    }

    private static String plain(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        return String.valueOf(value);
    }

    private Map<String, String> target(Link link) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("rel", link.rel());
        attributes.put("href", style.href(link.href()));
        put(attributes, "title", link.title());
        put(attributes, "revision", link.revision());
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    private void event(Event event) {
        Map<String, String> attributes = target(event.target());
        put(attributes, "status", event.status());
        out.open(event.kind().word(), attributes);
        if (event.in() != null) {
            out.empty("in", target(event.in()));
        }
        if (event.resource() != null) {
            resource(event.target().rel(), event.resource());
        }
        if (event.reason() != null) {
            problem(event.reason());
        }
        out.close();
    }

    private void problem(Problem problem) {
        out.open("reason", Map.of());
        text("code", problem.code());
        text("subcode", problem.subcode());
        text("message", problem.message());
        if (problem.diagnostics() != null) {
            out.open("debugInfo", Map.of());
            out.text("property", Map.of("name", "diagnosticsCode"), problem.diagnostics());
            out.close();
        }
        if (!problem.parameters().isEmpty()) {
            out.open("parameters", Map.of());
            problem.parameters().forEach(each -> out.text("property", Map.of("name", each.name()), each.reason()));
            out.close();
        }
        out.close();
    }

    private void text(String element, @Nullable String value) {
        if (value != null) {
            out.text(element, Map.of(), value);
        }
    }
}
