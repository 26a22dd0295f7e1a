package org.ucwatck.harness.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns the text of a target file into nodes; refuses what a description of a server has no need of. */
public final class YamlText {
    private static final int DEEPEST = 20;

    private final String text;
    private final Problems problems;
    private final LoadSettings settings =
            LoadSettings.builder().setAllowDuplicateKeys(true).build();

    public YamlText(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The top node; empty when there is none or the text is refused, with the problem added. */
    public Optional<Node> read() {
        try {
            if (!isPlain()) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(1, Problems.FILE, "is empty; begin with name, root, accounts, contacts and numbers");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            refuse(e);
        } catch (ReaderException e) {
            int line = (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            problems.add(line, Problems.FILE, "has a character that YAML forbids; remove it or write it as \\uXXXX");
        } catch (YamlEngineException e) {
            problems.add(1, Problems.FILE, "is not YAML: " + Problems.printable(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** Looks at the events before any node is made, since composing resolves aliases and descends by recursion. */
    private boolean isPlain() {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            Optional<String> objection = objection(event, depth, documents);
            if (objection.isPresent()) {
                problems.add(lineOf(event.getStartMark()), Problems.FILE, objection.get());
                return false;
            }
        }
        return true;
    }

    private static Optional<String> objection(Event event, int depth, int documents) {
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            return Optional.of("anchors and aliases are not read here; write the value out");
        }
        if (depth > DEEPEST) {
            return Optional.of("is nested too deeply; nothing here goes deeper than four levels");
        }
        return documents > 1 ? Optional.of("has a second document; one file describes one target") : Optional.empty();
    }

    private void refuse(MarkedYamlEngineException e) {
        Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
        int line = lineOf(mark);
        String hint = lineText(line).contains("${") ? "; put ${…} in double quotes inside braces or brackets" : "";
        String problem = Problems.printable(String.valueOf(e.getProblem()));
        int column = mark.map(Mark::getColumn).orElse(0) + 1;
        problems.add(line, Problems.FILE, "is not YAML at column " + column + ": " + problem + hint);
    }

    private String lineText(int line) {
        return text.lines().skip(line - 1L).findFirst().orElse("");
    }

    private static int lineOf(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }
}
