package org.ucwatck.report.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.report.output.JsonText;
import org.ucwatck.report.output.Sha256;
import org.ucwatck.report.text.Edition;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.log.RunLogWriter;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;
import tools.jackson.databind.JsonNode;

class TamperingTest {
    @TempDir
    Path folder = Path.of("");

    private Path run = Path.of("");

    @BeforeEach
    void certify() {
        run = CertifiedRun.write(folder.resolve("run"), CertifiedRun.log());
        Certificate.issue(run, SigningKey.create(folder.resolve("vendor.key")), CertifiedRun.SUITE);
    }

    @Test
    void untouchedFolderIsVerifiedWithAndWithoutTheKey() {
        Verification alone = verify(Optional.empty());
        Verification trusted = verify(Optional.of(key("vendor.key.pub")));

        assertThat(alone.problems()).isEmpty();
        assertThat(alone.notProved()).anyMatch(line -> line.startsWith("Who holds the key: it came with the folder."));
        assertThat(trusted.problems()).isEmpty();
        assertThat(trusted.notProved())
                .noneMatch(line -> line.startsWith("Who holds the key"))
                .anyMatch(line -> line.startsWith("That the run took place as recorded"));
        assertThat(trusted.proved())
                .contains("Rendered again from run.jsonl by this suite, every report has the same bytes.");
    }

    @ParameterizedTest
    @CsvSource({
        "run.jsonl, \"seed\":1, \"seed\":2",
        "report.json, \"conformant\": true, \"conformant\": false",
        "index.html, </html>, </html >",
        "details/request.max-length.html, </html>, </html >",
        "SHA256SUMS, report.json, report.jsom"
    })
    void changedFileIsNamed(String file, String from, String to) throws IOException {
        replace(file, from, to);

        assertThat(verify(Optional.empty()).problems()).contains(file + " was changed after it was certified");
    }

    @Test
    void changedPayloadIsFound() throws IOException {
        Path file = run.resolve(Certificate.FILE_NAME);
        JsonNode envelope = JsonText.read(Files.readString(file));
        String payload = envelope.path("payload").stringValue();
        String statement = new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8);
        String other = Base64.getEncoder()
                .encodeToString(statement.replace("\"PASSED\"", "\"WARNED\"").getBytes(StandardCharsets.UTF_8));

        replace(Certificate.FILE_NAME, payload, other);

        assertThat(verify(Optional.empty()).problems())
                .contains(
                        "the signature in certificate.json does not fit its payload and the key: one of the three was"
                                + " changed",
                        "run.jsonl does not say what the statement says of it");
    }

    @Test
    void everyByteOfTheEnvelopeCounts() throws IOException {
        Path file = run.resolve(Certificate.FILE_NAME);
        byte[] bytes = Files.readAllBytes(file);
        List<Integer> unnoticed = new ArrayList<>();
        for (int index = 0; index < bytes.length; index += 7) {
            byte[] changed = bytes.clone();
            changed[index] ^= 1;
            Files.write(file, changed);
            if (holds()) {
                unnoticed.add(index);
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void addedAndMissingFilesAreNamed() throws IOException {
        Files.writeString(run.resolve("more.txt"), "more");
        Files.delete(run.resolve("report.json"));

        assertThat(verify(Optional.empty()).problems())
                .contains("report.json is missing", "more.txt was added after the run was certified");
    }

    @Test
    void folderSignedAgainByAnotherIsFoundWithTheKey() throws IOException {
        replace("run.jsonl", "\"seed\":1", "\"seed\":2");
        CertifiedRun.write(run, RunLogReader.read(run));
        Certificate.issue(run, SigningKey.create(folder.resolve("mallory.key")), CertifiedRun.SUITE);

        assertThat(verify(Optional.empty()).problems()).isEmpty();
        assertThat(verify(Optional.of(key("vendor.key.pub"))).problems())
                .anyMatch(problem -> problem.startsWith("it was signed by another key than the one that was given"));
    }

    @Test
    void reportThatIsNotOfTheRunIsNotCertified() throws IOException {
        replace("report.json", "\"conformant\": true", "\"conformant\": false");
        SigningKey again = SigningKey.create(folder.resolve("again.key"));

        assertThatExceptionOfType(CertificateTrouble.class)
                .isThrownBy(() -> Certificate.issue(run, again, CertifiedRun.SUITE))
                .withMessageContaining("report.json is not what this suite makes of run.jsonl")
                .withMessageContaining("'./ucwa-tck report " + run + "' writes the reports again");
    }

    @Test
    void signedReportThatTheRunDoesNotGiveIsFound() {
        Certificate.Suite other = new Certificate.Suite(
                Edition.of(CertifiedRun.RULES.subList(0, 1)), CertifiedRun.SUITE.plan(), CertifiedRun.CATALOGUE);

        assertThat(Verification.of(run, Optional.empty(), other).problems())
                .contains("report.json is not what this suite makes of run.jsonl");
    }

    @Test
    void suiteWithAnotherCatalogueSaysWhatItCouldNotCheck() {
        Certificate.Suite other =
                new Certificate.Suite(Edition.of(CertifiedRun.RULES), CertifiedRun.SUITE.plan(), "d".repeat(64));
        Verification verification = Verification.of(run, Optional.empty(), other);

        assertThat(verification.problems()).isEmpty();
        assertThat(verification.renderedAgain()).isFalse();
        assertThat(verification.notProved())
                .anyMatch(line -> line.startsWith("That the reports follow from the run log"));
    }

    @Test
    void logThatContradictsItsStatementIsFoundWhateverItsCatalogue() {
        CheckResult passed = CertifiedRun.log().results().get(1);
        CheckResult failed = new CheckResult(
                passed.id(),
                passed.rules(),
                Outcome.FAILED,
                "",
                List.of(new Finding(passed.id().rule(), "HTTP 400", "HTTP 201", List.of())),
                List.of(),
                List.of(),
                passed.started(),
                passed.duration());

        assertThat(forged(failed).problems())
                .containsExactly(
                        "rules that are broken by run.jsonl, and not by the statement: event.completed",
                        "rules that passed by the statement, and not by run.jsonl: event.completed");
        assertThat(forged(CertifiedRun.result(passed.id(), Outcome.CANNOT_TELL, "no answer"))
                        .problems())
                .containsExactly("rules that passed by the statement, and not by run.jsonl: event.completed");
        assertThat(forged(passed).problems()).isEmpty();
    }

    /** The statement of the certified run, signed again over a log with another result, for a suite without its catalogue. */
    private Verification forged(CheckResult result) {
        RunLog log = CertifiedRun.with(results -> results.stream()
                .map(each -> each.id().equals(result.id()) ? result : each)
                .toList());
        Certificate.Suite other =
                new Certificate.Suite(Edition.of(CertifiedRun.RULES), CertifiedRun.SUITE.plan(), "d".repeat(64));
        try {
            String statement = Envelope.read(run.resolve(Certificate.FILE_NAME)).statement();
            String before = Sha256.of(run.resolve("run.jsonl"));
            String sums = Sha256.of(run.resolve("SHA256SUMS"));
            RunLogWriter.write(run, log);
            String after = Sha256.of(run.resolve("run.jsonl"));
            replace("SHA256SUMS", before, after);
            statement = statement.replace(before, after).replace(sums, Sha256.of(run.resolve("SHA256SUMS")));
            SigningKey key = SigningKey.read(folder.resolve("vendor.key"));
            Files.writeString(
                    run.resolve(Certificate.FILE_NAME),
                    Envelope.sign(statement, key).text());
            return Verification.of(run, Optional.of(key("vendor.key.pub")), other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fileReplacedByALinkToItsCopyIsFound() throws IOException {
        for (String name :
                List.of("report.json", "run.jsonl", "SHA256SUMS", Certificate.FILE_NAME, Certificate.KEY_NAME)) {
            Path copy = Files.copy(run.resolve(name), folder.resolve(name));
            Files.delete(run.resolve(name));
            Files.createSymbolicLink(run.resolve(name), copy);

            assertThat(verify(Optional.empty()).problems())
                    .contains(name + " is a symbolic link; a certified folder holds none");

            Files.delete(run.resolve(name));
            Files.copy(copy, run.resolve(name));
        }
        assertThat(verify(Optional.empty()).problems()).isEmpty();
    }

    @Test
    void linkToAFolderAndLinkToNothingAreFound() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createDirectory(run.resolve("inner"));
        Files.createSymbolicLink(run.resolve("linked"), elsewhere);
        Files.createSymbolicLink(run.resolve("inner/dangling"), folder.resolve("nothing"));

        assertThat(verify(Optional.empty()).problems())
                .containsExactly(
                        "inner/dangling is a symbolic link; a certified folder holds none",
                        "linked is a symbolic link; a certified folder holds none");
        assertThatExceptionOfType(CertificateTrouble.class)
                .isThrownBy(() ->
                        Certificate.issue(run, SigningKey.create(folder.resolve("again.key")), CertifiedRun.SUITE))
                .withMessageContaining("linked is a symbolic link");
    }

    @Test
    void logThatIsNoneIsAProblemAndNotAnError() throws IOException {
        Files.writeString(run.resolve("run.jsonl"), "nothing\n");

        assertThat(verify(Optional.empty()).problems())
                .contains("run.jsonl was changed after it was certified", "run.jsonl is no log of a run");
    }

    @Test
    void checksumsAreThoseThatEveryToolReads() throws IOException {
        assertThat(Files.readAllLines(run.resolve("SHA256SUMS")))
                .hasSize(5)
                .allMatch(line -> line.matches("[0-9a-f]{64}  [^ ]+"))
                .anyMatch(line -> line.endsWith("  run.jsonl"))
                .anyMatch(line -> line.endsWith("  details/event.completed.html"));
    }

    @Test
    void statementIsAnInTotoTestResult() {
        JsonNode statement =
                JsonText.read(Envelope.read(run.resolve(Certificate.FILE_NAME)).statement());

        assertThat(statement.path("_type").stringValue()).isEqualTo("https://in-toto.io/Statement/v1");
        assertThat(statement.path("predicateType").stringValue())
                .isEqualTo("https://in-toto.io/attestation/test-result/v0.1");
        assertThat(statement.path("subject").findValuesAsString("name"))
                .containsExactly("SHA256SUMS", "index.html", "report.json", "run.jsonl");
        assertThat(statement.at("/predicate/result").stringValue()).isEqualTo("PASSED");
        assertThat(statement.at("/predicate/passedTests").valueStream().map(JsonNode::stringValue))
                .containsExactly("event.completed", "request.max-length");
        assertThat(statement.at("/predicate/configuration").findValuesAsString("name"))
                .contains("ucwa-tck", "sources of ucwa-tck", "catalogue", "claims of the target");
    }

    @Test
    void folderWithoutCertificateSaysWhatWritesOne() throws IOException {
        Files.delete(run.resolve(Certificate.FILE_NAME));

        assertThatExceptionOfType(CertificateTrouble.class)
                .isThrownBy(() -> verify(Optional.empty()))
                .withMessageContaining("'./ucwa-tck certify' writes it");
    }

    private Verification verify(Optional<VerifyingKey> key) {
        return Verification.of(run, key, CertifiedRun.SUITE);
    }

    private boolean holds() {
        try {
            return verify(Optional.empty()).holds();
        } catch (CertificateTrouble e) {
            return false;
        }
    }

    private VerifyingKey key(String name) {
        return VerifyingKey.read(folder.resolve(name));
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(run.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(run.resolve(file), text.replace(from, to));
    }
}
