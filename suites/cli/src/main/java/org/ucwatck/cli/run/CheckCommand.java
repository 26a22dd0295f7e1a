package org.ucwatck.cli.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ucwatck.cli.choice.Profiles;
import org.ucwatck.cli.target.Declaration;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.Terminal;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.config.TargetFile;
import org.ucwatck.harness.session.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ucwa-tck check}: the preflight, which places no calls. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads a target file and says what it declares, what is missing, and which rules that leaves out;"
                + " places no calls.",
        footerHeading = "%nExample%n",
        footer = "  ./ucwa-tck check --target my.yaml")
public final class CheckCommand implements Callable<Integer> {
    @Option(names = "--target", required = true, paramLabel = "FILE", description = "Target file.")
    private Path target = Path.of("");

    @Option(names = "--profile", paramLabel = "NAME", description = "Profile that the run will have.")
    private List<String> profiles = new ArrayList<>();

    @Mixin
    private final Terminal terminal = new Terminal();

    private final Suite suite;

    public CheckCommand(Suite suite) {
        this.suite = suite;
    }

    @Override
    public Integer call() {
        TargetConfig config = TargetFile.read(target, System.getenv());
        terminal.gate().hide(Target.maskOf(config)::hide);
        Profiles.requireKnown(profiles);
        new Declaration(config).lines(suite.plan().get(), profiles).forEach(terminal.out()::println);
        return ExitStatus.FULFILLED;
    }
}
