package org.ucwatck.harness.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.spec.pages.Format;
import tools.jackson.databind.json.JsonMapper;

/**
 * The input of a POST, written as JSON or as XML (page PayloadFormat, input formats); each method gives a changed copy.
 *
 * @param entries what stands in the body, in order; a name may come twice
 */
public record Input(List<Entry> entries) {
    /** The namespace of every UCWA element. */
    public static final String NAMESPACE = "http://schemas.microsoft.com/rtc/2012/03/ucwa";

    private static final JsonMapper MAPPER = new JsonMapper();

    /** A named piece of the body: its JSON form, such as {@code "a"}, and its whole XML element. */
    public record Entry(String name, String json, String xml) {}

    public Input {
        entries = List.copyOf(entries);
    }

    public static Input empty() {
        return new Input(List.of());
    }

    /** With a string property, in place of an earlier one of that name. */
    public Input with(String name, String value) {
        return without(name).also(name, value);
    }

    /** With a string property, besides an earlier one of that name. */
    public Input also(String name, String value) {
        return plus(new Entry(
                name,
                MAPPER.writeValueAsString(value),
                "<property name=\"" + escape(name) + "\">" + escape(value) + "</property>"));
    }

    /** With a list of strings, in place of an earlier property of that name. */
    public Input withList(String name, List<String> values) {
        String items = values.stream()
                .map(value -> "<item>" + escape(value) + "</item>")
                .collect(Collectors.joining());
        return without(name)
                .plus(new Entry(
                        name,
                        MAPPER.writeValueAsString(values),
                        "<propertyList name=\"" + escape(name) + "\">" + items + "</propertyList>"));
    }

    /** With whatever is given, as it is: JSON text for the value and an XML element. */
    public Input withRaw(String name, String json, String xml) {
        return without(name).plus(new Entry(name, json, xml));
    }

    public Input without(String name) {
        return new Input(
                entries.stream().filter(entry -> !entry.name().equals(name)).toList());
    }

    public Payload write(Format format) {
        return Payload.of(format == Format.JSON ? json() : xml());
    }

    private Input plus(Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(entry);
        return new Input(all);
    }

    private String json() {
        return entries.stream()
                .map(entry -> MAPPER.writeValueAsString(entry.name()) + ":" + entry.json())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String xml() {
        return entries.stream()
                .map(Entry::xml)
                .collect(Collectors.joining(
                        "",
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?><input xmlns=\"" + NAMESPACE + "\">",
                        "</input>"));
    }

    /** Line ends and tabs as references too, which a parser would otherwise change. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;")
                .replace("\n", "&#10;")
                .replace("\t", "&#9;");
    }
}
