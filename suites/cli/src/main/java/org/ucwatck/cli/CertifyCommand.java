package org.ucwatck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.Terminal;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.report.certificate.Certificate;
import org.ucwatck.report.certificate.SigningKey;
import org.ucwatck.report.text.Edition;
import org.ucwatck.report.text.VerdictText;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ucwa-tck certify}: signs a complete run. */
@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Signs a complete and conformant run: an in-toto test-result statement over the digests of its files"
                        + " in a DSSE envelope, with Ed25519.",
        footerHeading = "%nExamples%n",
        footer = {
            "  ./ucwa-tck certify --new-key vendor.key",
            "  ./ucwa-tck certify --key vendor.key reports/out/my-server",
            "  ./ucwa-tck verify --key vendor.key.pub reports/out/my-server",
            "",
            "'openssl genpkey -algorithm ed25519 -out vendor.key' makes a key, too. Keep it out of the folder."
        })
final class CertifyCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Key key = new Key();

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Output folder of a run.")
    private @Nullable Path folder;

    @Mixin
    private final Terminal terminal = new Terminal();

    private final Suite suite;

    CertifyCommand(Suite suite) {
        this.suite = suite;
    }

    private static final class Key {
        @Option(names = "--key", paramLabel = "FILE", description = "Private Ed25519 key, PKCS#8 in PEM.")
        private @Nullable Path file;

        @Option(
                names = "--new-key",
                paramLabel = "FILE",
                description = "Make a new key: the private half in FILE, the public one in FILE.pub.")
        private @Nullable Path created;
    }

    @Override
    public Integer call() {
        SigningKey signer = key.created == null ? null : SigningKey.create(key.created);
        if (key.created != null) {
            terminal.out().printf("Private key: %s%nPublic key: %s%n", key.created, SigningKey.publicFile(key.created));
        }
        if (key.file != null) {
            signer = SigningKey.read(key.file);
        }
        if (folder == null && key.created == null) {
            throw new UsageError("name the output folder of the run to certify");
        }
        if (folder != null && signer != null) {
            certify(folder, signer);
        }
        return ExitStatus.FULFILLED;
    }

    private void certify(Path run, SigningKey signer) {
        Certificate.issue(run, signer, certifying(suite));
        PrintWriter out = terminal.out();
        out.println("Certified: " + run.resolve(Certificate.FILE_NAME) + ", key " + signer.keyId());
        RunLog log = RunLogReader.read(run);
        out.println(
                VerdictText.of(log, Verdict.of(Catalogue.load().rules(), log)).line());
        if (!log.header().provenance().isAnonymised()) {
            out.println("It shows addresses, names and numbers of people; to publish it, certify the copy that"
                    + " ./ucwa-tck report " + run + " --anonymise --out DIR makes.");
        }
        out.println("./ucwa-tck verify " + run + " says what that proves and what it does not.");
    }

    static Certificate.Suite certifying(Suite suite) {
        return new Certificate.Suite(
                Edition.of(Catalogue.load()),
                suite.plan().get().stream().map(check -> check.id().path()).toList(),
                Catalogue.digest());
    }
}
