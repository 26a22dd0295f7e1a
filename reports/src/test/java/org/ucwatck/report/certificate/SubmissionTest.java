package org.ucwatck.report.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ucwatck.report.ReportKind;
import org.ucwatck.report.Reports;
import org.ucwatck.report.output.Folder;
import org.ucwatck.report.text.Edition;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.Header;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.RunLog;

class SubmissionTest {
    @TempDir
    Path published = Path.of("");

    private Path version = Path.of("");

    @BeforeEach
    void submit() throws IOException {
        version = published.resolve("contoso-server/7.2");
        CertifiedRun.write(version, log());
        Set<ReportKind> more = Set.of(ReportKind.SUMMARY, ReportKind.BADGE);
        Reports.write(version, log(), CertifiedRun.RULES, more);
        Path key = published.resolve("vendor.key");
        Certificate.issue(version, SigningKey.create(key), CertifiedRun.SUITE);
        Files.copy(SigningKey.publicFile(key), version.resolveSibling(Submission.PRODUCT_KEY));
    }

    @Test
    void completeAndReproducibleSubmissionIsAccepted() {
        assertThat(problems(version)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"run.jsonl", "summary.md", "badge.svg", "certificate.json", "certificate.pub.pem", "SHA256SUMS"})
    void missingFileIsNamed(String name) throws IOException {
        Files.delete(version.resolve(name));

        assertThat(problems(version)).containsExactly(name + " is missing");
    }

    @Test
    void missingDetailsAreNamed() throws IOException {
        Folder.delete(version.resolve("details"));

        assertThat(problems(version)).containsExactly("details is missing");
    }

    @Test
    void submissionThatShowsPeopleIsRefused() throws IOException {
        Path key = version.resolveSibling("vendor.key");
        Path named = version.resolveSibling("7.3");
        RunLog log = new RunLog(
                CertifiedRun.header(),
                log().exchanges(),
                CertifiedRun.log().results(),
                CertifiedRun.log().footer());
        CertifiedRun.write(named, log);
        Reports.write(named, log, CertifiedRun.RULES, Set.of(ReportKind.SUMMARY, ReportKind.BADGE));
        SigningKey.create(key);
        Certificate.issue(named, SigningKey.read(key), CertifiedRun.SUITE);
        Files.copy(
                SigningKey.publicFile(key),
                named.resolveSibling(Submission.PRODUCT_KEY),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(problems(named))
                .containsExactly(
                        "it shows addresses, names and numbers of people; certify what report --anonymise makes");
    }

    @Test
    void productNeedsItsKeyAndOnlyItsKeySigns() throws IOException {
        Path key = version.resolveSibling(Submission.PRODUCT_KEY);
        SigningKey.create(published.resolve("other.key"));
        Files.delete(key);
        assertThat(problems(version)).containsExactly("key.pub.pem is missing in the folder of the product");

        Files.copy(published.resolve("other.key.pub"), key);
        assertThat(problems(version)).anyMatch(problem -> problem.startsWith("it was signed by another key"));
    }

    @Test
    void reportThatTheRunLogDoesNotGiveIsNamed() {
        RunLog log = log();
        Certificate.Suite later = new Certificate.Suite(
                Edition.of(List.of(CertifiedRun.RULES.get(1))), CertifiedRun.SUITE.plan(), CertifiedRun.CATALOGUE);

        assertThat(log.header().formats()).containsExactly(Format.values());
        assertThat(Submission.problems(version, later))
                .contains("report.json is not what this suite makes of run.jsonl");
    }

    @Test
    void nameThatIsNoSlugIsNamed() throws IOException {
        Path odd = Files.move(version, version.resolveSibling("Version 7"));

        assertThat(problems(odd)).containsExactly("'Version 7' is no name of small letters, digits, dots and dashes");
    }

    private static List<String> problems(Path version) {
        return Submission.problems(version, CertifiedRun.SUITE);
    }

    private static RunLog log() {
        RunLog plain = CertifiedRun.log();
        RecordedExchange exchange = new RecordedExchange(
                "x-1",
                "session/json",
                CertifiedRun.START,
                java.time.Duration.ofMillis(1),
                new RecordedExchange.Request("GET", "http://127.0.0.1:9/", List.of(new Header("A", "b")), ""),
                new RecordedExchange.Response(200, List.of(), ""),
                "");
        return new RunLog(plain.header().anonymised(text -> text), List.of(exchange), plain.results(), plain.footer());
    }
}
