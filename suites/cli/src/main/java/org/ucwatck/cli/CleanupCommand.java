package org.ucwatck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ucwatck.cli.folder.FolderLock;
import org.ucwatck.cli.target.TargetUnderTest;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.Terminal;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.config.TargetFile;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.run.TargetCleanup;
import org.ucwatck.harness.session.Target;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ucwa-tck cleanup}: removes what a killed run left on its target. */
@Command(
        name = "cleanup",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Puts back what a run that was killed had set on the target, and removes what it left there, by its"
                        + " log: applications, and with them their conversations and calls. Places no calls, and changes"
                        + " nothing in DIR.",
        footerHeading = "%nExample%n",
        footer = {
            "  ./ucwa-tck cleanup --target my.yaml reports/out/my-server",
            "",
            "Exit status: 0 nothing is left, 2 something is or may be left, 3 unusable."
        })
final class CleanupCommand implements Callable<Integer> {
    @Option(names = "--target", required = true, paramLabel = "FILE", description = "Target file of the run.")
    private Path target = Path.of("");

    @Parameters(paramLabel = "DIR", description = "Output folder of the run.")
    private Path folder = Path.of("");

    @Mixin
    private final Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        TargetConfig config = TargetFile.read(target, System.getenv());
        Mask mask = Target.maskOf(config);
        terminal.gate().hide(mask::hide);
        if (!Files.isDirectory(folder)) {
            throw new UsageError("there is no folder " + folder + "; name the output folder of the run");
        }
        try (FolderLock lock = FolderLock.take(folder)) {
            RunLog log = RunLogReader.read(lock.folder());
            requireSame(log.header(), config);
            TargetUnderTest.requireNoProxy(config);
            return tell(TargetCleanup.by(log, config, mask));
        }
    }

    /** Another target could take the addresses of the log for those of somebody else. */
    private void requireSame(RunHeader header, TargetConfig config) {
        if (header.judgesRecordings()) {
            throw new UsageError("the folder " + folder + " holds judged recordings, of which nothing is left anywhere;"
                    + " nothing was sent; give the output folder of a run");
        }
        if (header.provenance().isAnonymised()) {
            throw new UsageError(
                    "the run in " + folder + " was anonymised, so that the addresses in its log lead nowhere;"
                            + " nothing was sent; give the original");
        }
        String root = config.entrance().url().toString();
        if (!header.target().equals(config.name()) || !header.root().equals(root)) {
            throw new UsageError("the run in " + folder + " was one of " + header.target() + " at " + header.root()
                    + ", and the target file is that of " + config.name() + " at " + root
                    + "; nothing was sent; give the target file of the run");
        }
    }

    private int tell(TargetCleanup.Result result) {
        result.restored().forEach(what -> terminal.out().println("Put back: " + what));
        result.removed().forEach(what -> terminal.out().println("Removed: " + what));
        if (result.left().isEmpty()) {
            terminal.out().println("Left on the target: nothing");
            return ExitStatus.FULFILLED;
        }
        result.left().forEach(what -> terminal.out().println("Left on the target: " + what));
        return ExitStatus.OPEN;
    }
}
