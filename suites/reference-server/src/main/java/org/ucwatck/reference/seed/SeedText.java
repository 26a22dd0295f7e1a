package org.ucwatck.reference.seed;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Turns the text of a file into its outermost place. */
final class SeedText {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setMaxAliasesForCollections(0)
            .build();

    private SeedText() {}

    /** Empty when the text is no YAML or has nothing in it, with the problem added. */
    static Optional<SeedNode> parse(String text, SeedProblems problems) {
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            if (root.isEmpty()) {
                problems.add(1, "", "the file is empty; 'serve --print-world' shows one to begin with");
            }
            return root.map(node -> new SeedNode("", node, problems));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            problems.add(line, "", "this is no YAML: " + oneLine(String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            problems.add(1, "", "this is no YAML: " + oneLine(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private static String oneLine(String text) {
        return text.lines().findFirst().orElse("").strip() + "; mend it, or quote texts that hold : # or {";
    }
}
