package org.ucwatck.reference.seed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A place of the file: what stands there, and how problems with it are told. */
final class SeedNode {
    private final String path;
    private final Node node;
    private final SeedProblems problems;

    SeedNode(String path, Node node, SeedProblems problems) {
        this.path = path;
        this.node = node;
        this.problems = problems;
    }

    private int line() {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    void problem(String what) {
        problems.add(line(), path, what);
    }

    /** The members of a mapping in their order; a name that is not known, or comes twice, is a problem. */
    Map<String, SeedNode> members(Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            problem("must have members, such as 'name: value'; it is " + kind());
            return Map.of();
        }
        Map<String, SeedNode> members = new LinkedHashMap<>();
        for (NodeTuple each : mapping.getValue()) {
            String name = each.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            SeedNode key = new SeedNode(path, each.getKeyNode(), problems);
            SeedNode value = new SeedNode(path.isEmpty() ? name : path + "." + name, each.getValueNode(), problems);
            if (!known.contains(name)) {
                key.problem("the server has no use for " + SeedProblems.quoted(name) + "; it knows "
                        + String.join(", ", known.stream().sorted().toList()));
            } else if (members.putIfAbsent(name, value) != null) {
                key.problem(SeedProblems.quoted(name) + " stands here twice; remove one");
            }
        }
        return members;
    }

    List<SeedNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            problem("must be a list, with '- ' before each item; it is " + kind());
            return List.of();
        }
        List<SeedNode> items = new ArrayList<>();
        for (Node each : sequence.getValue()) {
            items.add(new SeedNode(path + "[" + items.size() + "]", each, problems));
        }
        return items;
    }

    /** A text that is not empty; anything else is a problem. */
    Optional<String> text() {
        Optional<String> text = node instanceof ScalarNode scalar && !isNull(scalar)
                ? Optional.of(scalar.getValue())
                : Optional.empty();
        Optional<String> given = text.filter(each -> !each.isBlank());
        if (given.isEmpty()) {
            problem("must be a text; it is " + kind());
        }
        return given;
    }

    /** A text that fits; {@code otherwise} says what would. */
    Optional<String> text(Predicate<String> fits, String otherwise) {
        Optional<String> text = text();
        text.filter(fits.negate())
                .ifPresent(each -> problem(SeedProblems.quoted(each) + " does not fit; " + otherwise));
        return text.filter(fits);
    }

    /** One of these words. */
    Optional<String> oneOf(List<String> words) {
        return text(words::contains, "write one of " + String.join(", ", words));
    }

    private static boolean isNull(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN
                && Set.of("", "~", "null").contains(scalar.getValue());
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    private String kind() {
        return switch (node.getNodeType()) {
            case MAPPING -> "a mapping";
            case SEQUENCE -> "a list";
            default -> node instanceof ScalarNode scalar && !isNull(scalar) ? "a text" : "empty";
        };
    }
}
