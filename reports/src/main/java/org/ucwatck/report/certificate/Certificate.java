package org.ucwatck.report.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ucwatck.report.ReportKind;
import org.ucwatck.report.Reports;
import org.ucwatck.report.output.Sha256;
import org.ucwatck.report.text.Edition;
import org.ucwatck.spec.files.FileTrouble;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;

/**
 * The certificate of a run: {@code SHA256SUMS} over every file of its folder, and in {@code certificate.json} a signed
 * statement about that list, the run log and the reports.
 */
public final class Certificate {
    /** The DSSE envelope. */
    public static final String FILE_NAME = "certificate.json";
    /** The public key of the signer. */
    public static final String KEY_NAME = "certificate.pub.pem";

    /** Name of the file in the output folder that lists the digests of all others. */
    public static final String CHECKSUMS_NAME = Checksums.FILE_NAME;

    /** The files that every certified run has and the statement names one by one. */
    static final List<String> SUBJECTS = List.of("run.jsonl", "report.json", "index.html", Checksums.FILE_NAME);

    private Certificate() {}

    /**
     * Certifies the folder of a run with the reports that it has.
     *
     * @param suite what the run is compared with
     * @throws CertificateTrouble when the run is not complete and conformant, or a report is not that of the run, with every
     *     reason
     */
    public static void issue(Path folder, SigningKey key, Suite suite) {
        RunLog log = RunLogReader.read(folder);
        requireComplete(log, suite);
        requireOwnReports(folder, log, suite);
        try {
            requireFilesAlone(folder);
            write(folder, log, suite.rules(), key);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the certificate in " + folder + ": " + FileTrouble.of(e), e);
        }
    }

    /**
     * The suite that certifies or verifies.
     *
     * @param edition what it tells a run with
     * @param plan ids of all its checks
     * @param catalogue digest of its catalogue
     */
    public record Suite(Edition edition, Collection<String> plan, String catalogue) {
        public Suite {
            plan = List.copyOf(plan);
        }

        List<Rule> rules() {
            return edition.rules();
        }
    }

    private static void requireComplete(RunLog log, Suite suite) {
        String ran = log.header().provenance().catalogue();
        if (!ran.isEmpty() && !ran.equals(suite.catalogue())) {
            throw new CertificateTrouble(
                    "this run cannot be certified: it was made with another catalogue than this suite has; run again");
        }
        List<String> reasons = Obstacles.of(log, suite.rules(), suite.plan());
        if (!reasons.isEmpty()) {
            throw new CertificateTrouble("this run cannot be certified:\n  - " + String.join("\n  - ", reasons));
        }
    }

    private static void requireOwnReports(Path folder, RunLog log, Suite suite) {
        List<String> wrong = Stream.concat(
                        Stream.of(ReportKind.JSON, ReportKind.HTML)
                                .map(ReportKind::path)
                                .filter(name -> !Files.isRegularFile(folder.resolve(name)))
                                .map(name -> name + " is missing"),
                        Reports.differences(folder, log, suite.edition()).stream()
                                .map(name -> name + " is not what this suite makes of run.jsonl"))
                .toList();
        if (!wrong.isEmpty()) {
            throw new CertificateTrouble(
                    "this run cannot be certified; './ucwa-tck report %s' writes the reports again:\n  - %s"
                            .formatted(folder, String.join("\n  - ", wrong)));
        }
    }

    /** What lies elsewhere could change without a trace here. */
    private static void requireFilesAlone(Path folder) throws IOException {
        List<String> strangers = Checksums.strangers(folder);
        if (!strangers.isEmpty()) {
            throw new CertificateTrouble("this run cannot be certified:\n  - " + String.join("\n  - ", strangers));
        }
    }

    private static void write(Path folder, RunLog log, List<Rule> rules, SigningKey key) throws IOException {
        write(folder.resolve(Checksums.FILE_NAME), Checksums.compute(folder).text());
        String statement = Statement.of(log, rules, digests(folder));
        write(folder.resolve(KEY_NAME), key.counterpart().pem());
        write(folder.resolve(FILE_NAME), Envelope.sign(statement, key).text());
    }

    static Map<String, String> digests(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (String name : SUBJECTS) {
            digests.put(name, Sha256.of(folder.resolve(name)));
        }
        return digests;
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
