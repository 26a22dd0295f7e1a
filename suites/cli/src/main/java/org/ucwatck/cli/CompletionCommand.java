package org.ucwatck.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.Terminal;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ucwa-tck completion}: lets bash and zsh complete commands, options and their values. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description =
                "Prints a script by which bash and zsh complete commands, options, file names, profiles and ids of rules.",
        footerHeading = "%nExamples%n",
        footer = {
            "  source <(./ucwa-tck completion)                       in this bash or zsh",
            "  ./ucwa-tck completion > ~/.ucwa-tck-completion.sh     then, in ~/.bashrc or ~/.zshrc:",
            "  source ~/.ucwa-tck-completion.sh"
        })
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        if (command != null) {
            CommandLine whole = command.root().commandLine();
            terminal.out().print(AutoComplete.bash("ucwa-tck", whole));
            terminal.out().flush();
        }
        return ExitStatus.FULFILLED;
    }
}
