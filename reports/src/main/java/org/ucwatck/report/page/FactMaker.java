package org.ucwatck.report.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ucwatck.report.output.Printable;
import org.ucwatck.report.text.Millis;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.log.Provenance;
import org.ucwatck.verdict.log.RunHeader;

/** What is to be known of a run itself: which target, which suite, when, and how much of it. */
final class FactMaker {
    private static final int DIGITS = 12;

    private final ReportInput input;

    FactMaker(ReportInput input) {
        this.input = input;
    }

    List<Page.Fact> facts() {
        RunHeader header = input.log().header();
        return Stream.of(
                        fact("Target", header.target() + ", " + header.root()),
                        fact("Suite", suite()),
                        fact("Catalogue", catalogue()),
                        fact("Profiles", header.profiles().isEmpty() ? "default" : joined(header.profiles())),
                        fact("When", started() + ", took " + took()),
                        fact("Calls", calls()),
                        fact("Judged", judged()),
                        fact("Coverage", input.verdict().coverage().words()),
                        fact("Formats", formats()),
                        fact("Declared", joined(header.capabilities())),
                        fact("Only", joined(header.only())),
                        fact("Skipped", joined(header.skip())),
                        fact("Shard", header.shard().equals(RunHeader.WHOLE) ? "" : header.shard()),
                        fact("Strict", header.strict() ? "a SHOULD counts as a MUST" : ""),
                        fact("Seed", String.valueOf(header.seed())),
                        fact("Run", header.runId() + (input.log().footer().interrupted() ? ", interrupted" : "")))
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }

    private String catalogue() {
        return "%d rules, %d readings%s"
                .formatted(
                        input.edition().rules().size(),
                        input.edition().readings().size(),
                        versions());
    }

    /** A run may be told with a later catalogue than it was made with. */
    private String versions() {
        String ran = shortened(input.log().header().provenance().catalogue());
        String told = shortened(input.edition().digest());
        if (ran.isEmpty() || ran.equals(told)) {
            return told.isEmpty() ? "" : ", version " + told;
        }
        return ", version " + told + "; the run was made with version " + ran;
    }

    private static String shortened(String digest) {
        return digest.substring(0, Math.min(DIGITS, digest.length()));
    }

    private String suite() {
        Provenance provenance = input.log().header().provenance();
        String commit = provenance.commit().isEmpty() ? "" : ", commit " + shortened(provenance.commit());
        String changed = provenance.commit().isEmpty() || provenance.clean() ? "" : " with changes";
        return "ucwa-tck " + input.log().header().suiteVersion() + commit + changed;
    }

    private Instant started() {
        return input.log().header().started();
    }

    private String took() {
        return Millis.words(Duration.between(started(), input.log().footer().finished()));
    }

    private String calls() {
        return "%d placed, %d planned at most"
                .formatted(
                        input.log().footer().callsPlaced(), input.log().header().plannedCalls());
    }

    private String judged() {
        return "%d checks, %d rules, %d exchanges"
                .formatted(
                        input.log().results().size(),
                        input.verdict().rules().size(),
                        input.log().exchanges().size());
    }

    private String formats() {
        return joined(input.log().header().formats().stream().map(Format::name).toList());
    }

    private static String joined(List<String> names) {
        return String.join(", ", names);
    }

    private static Page.Fact fact(String name, String value) {
        return new Page.Fact(name, Printable.line(value));
    }
}
