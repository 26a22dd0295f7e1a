package org.ucwatck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ucwatck.report.certificate.Certificate;
import org.ucwatck.report.certificate.SigningKey;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.result.Outcome;

class CertifyTest {
    private final Path folder;
    private final Lab lab;

    CertifyTest(@TempDir Path folder) {
        this.folder = folder;
        this.lab = new Lab(folder);
    }

    private Cli tck(String... arguments) {
        return Cli.run(FakeSuite.passing().suite(), arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Cli certify() {
        tck("certify", "--new-key", path("vendor.key"));
        return tck("certify", "--key", path("vendor.key"), path("out"));
    }

    @Test
    void wholeRunIsCertifiedAndVerified() {
        lab.run(FakeSuite.passing().released());

        Cli certified = certify();
        Cli verified = tck("verify", "--key", path("vendor.key.pub"), path("out"));

        assertThat(certified.err()).isEmpty();
        assertThat(certified.status()).isZero();
        assertThat(certified.out()).contains("Certified: " + path("out/certificate.json") + ", key ");
        assertThat(verified.status()).isZero();
        assertThat(verified.out())
                .startsWith("Verified: " + path("out") + ". Conformant. ")
                .contains("MUSTs are fulfilled, none violated. Judged in part: ", " Not judged by this version: ")
                .contains("call routing.\nProved\n  - The holder of key ")
                .contains(
                        "of target lab at http://127.0.0.1:9/",
                        "\nNot proved\n  - That the run took place as recorded");
    }

    @Test
    void keyThatIsMadeCanSignAtOnce() {
        lab.run(FakeSuite.passing().released());

        Cli cli = tck("certify", "--new-key", path("new.key"), path("out"));

        assertThat(cli.status()).isZero();
        assertThat(cli.out()).contains("Private key: " + path("new.key"), "Certified: ");
    }

    @Test
    void changedByteIsFound() throws IOException {
        lab.run(FakeSuite.passing().released());
        certify();
        Path summary = lab.out().resolve("summary.md");
        Files.writeString(summary, Files.readString(summary).replace("lab", "Lab"));

        Cli cli = tck("verify", path("out"));

        assertThat(cli.status()).isEqualTo(1);
        assertThat(cli.out()).isEqualTo("""
                        NOT verified: %s
                        Found
                          - summary.md was changed after it was certified
                          - summary.md is not what this suite makes of run.jsonl
                        """.formatted(path("out")));
    }

    @Test
    void catalogueThatIsNotOurOwnIsAStatusOfItsOwn() throws IOException {
        lab.run(FakeSuite.passing().released());
        certify();
        String own = Catalogue.digest();
        signedAgain(own, "d".repeat(64));

        Cli cli = tck("verify", path("out"));

        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.out())
                .startsWith("Unchanged, but the reports could not be rendered again with this catalogue: " + path("out")
                        + ". Conformant. ");
    }

    /** As a suite with another catalogue would have certified the run. */
    private void signedAgain(String from, String to) throws IOException {
        Path run = lab.out();
        Files.writeString(
                run.resolve("run.jsonl"),
                Files.readString(run.resolve("run.jsonl")).replace(from, to));
        Certificate.Suite mine = CertifyCommand.certifying(FakeSuite.passing().suite());
        Cli.run(FakeSuite.passing().suite(), "report", run.toString());
        Certificate.issue(
                run,
                SigningKey.create(folder.resolve("other.key")),
                new Certificate.Suite(mine.edition(), mine.plan(), to));
    }

    @Test
    void incompleteRunIsRefusedWithEveryReason() {
        lab.run(
                FakeSuite.with(Map.of(FakeSuite.LENGTH, Outcome.FAILED)),
                "--skip",
                "body.self-link",
                "--format",
                "json",
                "--shard",
                "1/2");

        Cli cli = certify();

        assertThat(cli.status()).isEqualTo(3);
        assertThat(cli.err())
                .contains(
                        "ucwa-tck: this run cannot be certified:",
                        "\n  - checks were left out: --skip body.self-link",
                        "\n  - only a part ran: --shard 1/2",
                        "\n  - only one format ran: json",
                        "\n  - 1 rule is violated: request.max-length",
                        "\n  - the suite did not run from its jars")
                .doesNotContain("\tat ");
        assertThat(lab.out().resolve("certificate.json")).doesNotExist();
    }

    @Test
    void runRecordsWhatItComesFromWithoutSecrets() {
        lab.run(FakeSuite.passing());

        Provenance from = RunLogReader.read(lab.out()).header().provenance();

        assertThat(from.catalogue()).matches("[0-9a-f]{64}");
        assertThat(from.claims())
                .contains("name: lab", "contact.reachable: sip:mary@contoso.com", "number.own: tel:+14255551234")
                .isSorted()
                .noneMatch(line -> line.contains("cwt"));
    }

    @Test
    void folderMustBeNamed() {
        tck("certify", "--new-key", path("vendor.key"));

        assertThat(tck("certify", "--key", path("vendor.key")).err())
                .contains("name the output folder of the run to certify");
    }
}
