package org.ucwatck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            "Exit status: 0 it is, 1 something was changed, 3 there is no certificate to verify."
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
            out.println("Verified: " + folder);
            print("Proved", verification.proved());
            print("Not proved", verification.notProved());
            return ExitStatus.FULFILLED;
        }
        out.println("NOT verified: " + folder);
        print("Found", verification.problems());
        return ExitStatus.VIOLATED;
    }

    private void print(String title, List<String> lines) {
        terminal.out().println(title);
        lines.forEach(line -> terminal.out().println("  - " + line));
    }
}
