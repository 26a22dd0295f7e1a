package org.ucwatck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.Terminal;
import org.ucwatck.report.certificate.Verification;
import org.ucwatck.report.certificate.VerifyingKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ucwa-tck verify}: looks whether a certified run is what was signed. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Looks whether a certified run is still what was signed, and says what that proves; needs no network.",
        footerHeading = "%nExamples%n",
        footer = {
            "  ./ucwa-tck verify reports/out/my-server",
            "  ./ucwa-tck verify --key vendor.key.pub reports/published/my-server/7.2",
            "",
            "Exit status: 0 verified; 1 not, since something was changed or contradicts the log; 2 nothing was changed,",
            "but the reports could not be rendered again with this catalogue; 3 there is no certificate to verify."
        })
final class VerifyCommand implements Callable<Integer> {
    @Option(names = "--key", paramLabel = "FILE", description = "Public key of the signer, in PEM.")
    private @Nullable Path key;

    @Parameters(paramLabel = "DIR", description = "Folder of a certified run.")
    private Path folder = Path.of("");

    @Mixin
    private final Terminal terminal = new Terminal();

    private final Suite suite;

    VerifyCommand(Suite suite) {
        this.suite = suite;
    }

    @Override
    public Integer call() {
        Optional<VerifyingKey> trusted = Optional.ofNullable(key).map(VerifyingKey::read);
        Verification verification = Verification.of(folder, trusted, CertifyCommand.certifying(suite));
        PrintWriter out = terminal.out();
        if (verification.holds()) {
            out.printf("%s: %s. %s%n", verified(verification), folder, verification.summary());
            print("Proved", verification.proved());
            print("Not proved", verification.notProved());
            return verification.renderedAgain() ? ExitStatus.FULFILLED : ExitStatus.OPEN;
        }
        out.println("NOT verified: " + folder);
        print("Found", verification.problems());
        return ExitStatus.VIOLATED;
    }

    private static String verified(Verification verification) {
        return verification.renderedAgain()
                ? "Verified"
                : "Unchanged, but the reports could not be rendered again with this catalogue";
    }

    private void print(String title, List<String> lines) {
        terminal.out().println(title);
        lines.forEach(line -> terminal.out().println("  - " + line));
    }
}
