package org.ucwatck.harness.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value in the target file and where it stands.
 *
 * @param path dotted path of its key
 * @param line line of its key, counted from 1
 * @param node the value
 */
public record Entry(String path, int line, Node node) {
    public static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    /** Whether nothing stands behind the key. */
    public boolean isEmpty() {
        return node instanceof ScalarNode scalar && isMissing(scalar);
    }

    /** Whether the value has keys. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The value as a text, as it is written; a value that is none or is missing is a problem. */
    public Optional<String> text(Problems problems) {
        if (node instanceof ScalarNode scalar && !isMissing(scalar)) {
            return Optional.of(scalar.getValue());
        }
        problems.add(this, "has " + kind() + "; write a text, in quotes if it holds any of : { } [ ] , #");
        return Optional.empty();
    }

    /** The text in a form; one that does not fit is a problem, which says what to write instead. */
    public <T> Optional<T> read(Function<String, Optional<T>> form, String instead, Problems problems) {
        Optional<String> text = text(problems);
        Optional<T> value = text.flatMap(form);
        if (text.isPresent() && value.isEmpty()) {
            problems.add(this, "'" + Problems.printable(text.get()) + "' does not fit; " + instead);
        }
        return value;
    }

    /** The items of a list; a value that is not a list is a problem. */
    public List<Entry> items(Problems problems) {
        if (!(node instanceof SequenceNode sequence)) {
            problems.add(this, "has " + kind() + "; write a list, such as [first, second]");
            return List.of();
        }
        List<Entry> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new Entry(path + "[" + items.size() + "]", lineOf(item), item));
        }
        return items;
    }

    /** The texts of a list. */
    public List<String> texts(Problems problems) {
        return items(problems).stream()
                .flatMap(item -> item.text(problems).stream())
                .toList();
    }

    /** The value as one word for messages; empty for what is not a scalar. */
    public String word() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** What kind of value this is, in words. */
    public String kind() {
        return switch (node.getNodeType()) {
            case MAPPING -> "a mapping";
            case SEQUENCE -> "a list";
            default -> node instanceof ScalarNode scalar && isMissing(scalar) ? "no value" : "a text";
        };
    }

    private static boolean isMissing(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN
                && (scalar.getValue().isEmpty()
                        || scalar.getValue().equals("~")
                        || scalar.getValue().equals("null"));
    }
}
