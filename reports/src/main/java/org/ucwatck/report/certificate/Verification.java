package org.ucwatck.report.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ucwatck.report.Reports;
import org.ucwatck.report.output.Sha256;
import org.ucwatck.spec.files.FileTrouble;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.log.RunLogUnreadable;
import org.ucwatck.verdict.result.Outcome;

/**
 * Looks whether a certified folder is still what was signed; needs no network.
 *
 * @param summary what the certificate says of the run, in one line
 * @param renderedAgain whether this suite has the catalogue of the run, so that it could make the reports again
 * @param problems what is wrong, in words; empty when nothing is
 * @param proved what follows from the signature and the files
 * @param notProved what does not follow, although somebody might think so
 */
public record Verification(
        String summary, boolean renderedAgain, List<String> problems, List<String> proved, List<String> notProved) {
    public Verification {
        problems = List.copyOf(problems);
        proved = List.copyOf(proved);
        notProved = List.copyOf(notProved);
    }

    /** Whether every byte is what was signed. */
    public boolean holds() {
        return problems.isEmpty();
    }

    /**
     * Verifies the folder.
     *
     * @param trusted the key of the signer; without it, the key that lies in the folder is taken
     * @param suite the suite that renders the reports again, when it has the catalogue of the run
     * @throws CertificateTrouble when there is no certificate, or it is none
     */
    public static Verification of(Path folder, Optional<VerifyingKey> trusted, Certificate.Suite suite) {
        Envelope envelope = Envelope.read(folder.resolve(Certificate.FILE_NAME));
        Optional<RunLog> log = log(folder);
        boolean again = log.filter(run -> hasCatalogueOf(run, suite)).isPresent();
        List<String> problems = new ArrayList<>(signature(folder, envelope, trusted));
        problems.addAll(files(folder, envelope));
        problems.addAll(
                log.map(run -> contents(folder, envelope, run, suite)).orElse(List.of("run.jsonl is no log of a run")));
        String summary = Statement.summary(envelope.statement());
        if (!problems.isEmpty()) {
            return new Verification(summary, again, problems, List.of(), List.of());
        }
        RunLog run = log.orElseThrow();
        return new Verification(
                summary,
                again,
                problems,
                Claims.proved(run, envelope.keyId(), again),
                Claims.notProved(trusted.isPresent(), again, unjudged(run, suite)));
    }

    private static List<String> signature(Path folder, Envelope envelope, Optional<VerifyingKey> trusted) {
        List<String> problems = new ArrayList<>();
        Path keyFile = folder.resolve(Certificate.KEY_NAME);
        if (Files.exists(keyFile) && !Files.isRegularFile(keyFile)) {
            throw new CertificateTrouble(keyFile + " is no regular file");
        }
        VerifyingKey enclosed = VerifyingKey.read(keyFile);
        VerifyingKey key = trusted.orElse(enclosed);
        if (!enclosed.id().equals(key.id())) {
            problems.add("it was signed by another key than the one that was given; the key in %s has the id %s"
                    .formatted(Certificate.KEY_NAME, enclosed.id()));
        }
        if (!VerifyingKey.text(keyFile).equals(enclosed.pem())) {
            problems.add(Certificate.KEY_NAME + " was changed after the run was certified");
        }
        if (!envelope.isSignedBy(enclosed)) {
            problems.add("the signature in %s does not fit its payload and the key: one of the three was changed"
                    .formatted(Certificate.FILE_NAME));
        }
        if (!VerifyingKey.text(folder.resolve(Certificate.FILE_NAME)).equals(envelope.text())) {
            problems.add(Certificate.FILE_NAME + " was changed after the run was certified");
        }
        return problems;
    }

    private static List<String> files(Path folder, Envelope envelope) {
        try {
            return changes(folder, envelope);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + ": " + FileTrouble.of(e), e);
        }
    }

    private static List<String> changes(Path folder, Envelope envelope) throws IOException {
        List<String> problems = new ArrayList<>(Checksums.strangers(folder));
        Map<String, String> signed = Statement.files(envelope.statement());
        for (String name : Certificate.SUBJECTS) {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                problems.add(name + " is missing");
            } else if (!Sha256.of(file).equals(signed.get(name))) {
                problems.add(name + " was changed after it was certified");
            }
        }
        Path sums = folder.resolve(Checksums.FILE_NAME);
        if (Files.isRegularFile(sums) && Sha256.of(sums).equals(signed.get(Checksums.FILE_NAME))) {
            Checksums.parse(Files.readString(sums))
                    .differences(Checksums.compute(folder))
                    .filter(difference -> !problems.contains(difference))
                    .forEach(problems::add);
        }
        return problems;
    }

    private static Optional<RunLog> log(Path folder) {
        try {
            return Optional.of(RunLogReader.read(folder));
        } catch (RunLogUnreadable e) {
            return Optional.empty();
        }
    }

    /** The log must still say what the statement says, and give the reports that lie beside it. */
    private static List<String> contents(Path folder, Envelope envelope, RunLog log, Certificate.Suite suite) {
        List<String> problems = new ArrayList<>(Agreement.problems(envelope.statement(), log));
        if (!hasCatalogueOf(log, suite)) {
            return problems;
        }
        Obstacles.of(log, suite.rules()).forEach(reason -> problems.add("the run is not complete: " + reason));
        Map<String, String> files = Statement.files(envelope.statement());
        if (!Statement.of(log, suite.rules(), files).equals(envelope.statement())) {
            problems.add("run.jsonl does not say what the statement says of it");
        }
        Reports.differences(folder, log, suite.edition())
                .forEach(name -> problems.add(name + " is not what this suite makes of run.jsonl"));
        return problems;
    }

    private static boolean hasCatalogueOf(RunLog log, Certificate.Suite suite) {
        return log.header().provenance().catalogue().equals(suite.catalogue());
    }

    private static long unjudged(RunLog log, Certificate.Suite suite) {
        return Verdict.of(suite.rules(), log).rules().stream()
                .filter(rule -> rule.outcome() == Outcome.INAPPLICABLE || rule.outcome() == Outcome.UNTESTED)
                .count();
    }
}
