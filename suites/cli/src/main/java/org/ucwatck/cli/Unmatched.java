package org.ucwatck.cli;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.yaml.Nearest;
import picocli.CommandLine.Model.CommandSpec;

/** A word of the command line that means nothing where it stands. */
record Unmatched(CommandSpec command, String word) {
    private static final int MOST_SUGGESTIONS = 3;

    /** What is wrong with it. */
    String words() {
        if (isOption()) {
            return "unknown option '" + name() + "'";
        }
        return command.subcommands().isEmpty()
                ? "'" + word + "' is one word too many"
                : "unknown command '" + word + "'";
    }

    /** What may have been meant, if anything is near. */
    Optional<String> suggestion() {
        List<String> near = Nearest.severalTo(name(), known(), MOST_SUGGESTIONS);
        return near.isEmpty() ? Optional.empty() : Optional.of("Did you mean " + String.join(" or ", near) + "?");
    }

    private boolean isOption() {
        return word.startsWith("-");
    }

    /** Without the value of an option. */
    private String name() {
        return isOption() ? word.replaceFirst("=.*", "") : word;
    }

    private Collection<String> known() {
        return isOption()
                ? command.optionsMap().keySet()
                : command.subcommands().keySet();
    }
}
