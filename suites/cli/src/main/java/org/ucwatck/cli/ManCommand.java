package org.ucwatck.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ucwa-tck man}: prints the manual page. */
@Command(
        name = "man",
        mixinStandardHelpOptions = true,
        description = "Prints the manual page of all commands, for man.",
        footerHeading = "%nExamples%n",
        footer = {
            "  ./ucwa-tck man | man -l -                                         read it",
            "  ./ucwa-tck man > ~/.local/share/man/man1/ucwa-tck.1               keep it for 'man ucwa-tck'"
        })
final class ManCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        if (command != null) {
            terminal.out().print(new ManPage(command.root(), new SuiteVersion().getVersion()[0]).text());
            terminal.out().flush();
        }
        return ExitStatus.FULFILLED;
    }
}
