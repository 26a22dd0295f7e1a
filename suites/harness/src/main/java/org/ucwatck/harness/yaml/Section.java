package org.ucwatck.harness.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A mapping in the target file: its entries by key; what is no mapping or stands twice is a problem. */
public final class Section {
    private final Entry place;
    private final Problems problems;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private final boolean demanding;

    private Section(Entry place, Problems problems, boolean demanding) {
        this.place = place;
        this.problems = problems;
        this.demanding = demanding;
    }

    /** Reads a mapping whose keys are free. */
    public static Section open(Entry place, Problems problems) {
        Section section = new Section(place, problems, place.node() instanceof MappingNode);
        if (place.node() instanceof MappingNode mapping) {
            mapping.getValue().forEach(section::take);
        } else {
            problems.add(place, "has " + place.kind() + "; write a mapping of keys and values");
        }
        return section;
    }

    /** Reads a mapping that may have only the known keys. */
    public static Section of(Entry place, Problems problems, List<String> known) {
        Section section = open(place, problems);
        section.entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                section.refuse(key, entry, known);
            }
        });
        return section;
    }

    /** The mapping below a key, with only the known keys; without entries, and content with that, when it is missing. */
    public Section below(String key, List<String> known) {
        return get(key).map(entry -> of(entry, problems, known)).orElseGet(() -> new Section(place, problems, false));
    }

    /** The mapping below a key, with free keys; without entries when it is missing. */
    public Section openBelow(String key) {
        return get(key).map(entry -> open(entry, problems)).orElseGet(() -> new Section(place, problems, false));
    }

    public void forEach(BiConsumer<String, Entry> each) {
        entries.forEach(each);
    }

    public Optional<Entry> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The entry of a key that must be there with a value; the example shows what to write if it is not. */
    public Optional<Entry> require(String key, String example) {
        Optional<Entry> entry = get(key);
        if (entry.isEmpty()) {
            missing(key, example);
        } else if (entry.get().isEmpty()) {
            problems.add(entry.get(), "has no value yet; write " + example);
            return Optional.empty();
        }
        return entry;
    }

    /** Reports a key that is not there, unless the whole mapping is missing. */
    public void missing(String key, String example) {
        if (demanding) {
            problems.add(place.line(), pathOf(key), "missing; write " + example);
        }
    }

    private void refuse(String key, Entry entry, List<String> known) {
        String instead = Nearest.to(key, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> "known here: " + String.join(", ", known));
        problems.add(entry, "unknown key; " + instead);
    }

    private void take(NodeTuple tuple) {
        Node key = tuple.getKeyNode();
        if (!(key instanceof ScalarNode scalar)) {
            problems.add(
                    new Entry(place.path(), Entry.lineOf(key), key),
                    "a key is a list or a mapping; write a single word");
            return;
        }
        String name = scalar.getValue();
        Entry entry = new Entry(pathOf(name), Entry.lineOf(key), tuple.getValueNode());
        Entry first = entries.putIfAbsent(name, entry);
        if (first != null) {
            problems.add(entry, "stands already in line " + first.line() + "; put what is below it there");
        }
    }

    private String pathOf(String key) {
        String shown = Problems.printable(key);
        return place.path().isEmpty() ? shown : place.path() + "." + shown;
    }
}
