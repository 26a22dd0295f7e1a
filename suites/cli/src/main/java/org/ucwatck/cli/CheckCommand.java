package org.ucwatck.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.config.TargetFile;
import org.ucwatck.spec.Catalogue;
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
final class CheckCommand implements Callable<Integer> {
    @Option(names = "--target", required = true, paramLabel = "FILE", description = "Target file.")
    private Path target = Path.of("");

    @Mixin
    private final Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        TargetConfig config = TargetFile.read(target, System.getenv());
        new Declaration(config).lines(Catalogue.load().rules()).forEach(terminal.out()::println);
        return ExitStatus.FULFILLED;
    }
}
