package org.ucwatck.report.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.log.RunLog;

/** What a signature does and does not say, in words. */
final class Claims {
    private static final int SHORT = 12;

    private Claims() {}

    static List<String> proved(RunLog log, String keyId, boolean renderedAgain) {
        RunHeader header = log.header();
        Stream<String> always = Stream.of(
                "The holder of key %s signed this folder; no file was changed, added or taken away since."
                        .formatted(keyId),
                "The statement is about run %s of target %s at %s, which began at %s."
                        .formatted(header.runId(), header.target(), header.root(), header.started()),
                "That run names ucwa-tck %s, commit %s, catalogue %s, and what the target file declared."
                        .formatted(
                                header.suiteVersion(),
                                header.provenance().commit(),
                                brief(header.provenance().catalogue())));
        Stream<String> again = Stream.of(
                "Rendered again from run.jsonl by this suite, every report has the same bytes.",
                "By the run log the whole suite ran in both formats, and no rule that counts is violated or open.");
        return renderedAgain ? Stream.concat(always, again).toList() : always.toList();
    }

    static List<String> notProved(boolean trusted, boolean renderedAgain, long unjudged) {
        List<String> notProved = new ArrayList<>();
        if (!trusted) {
            notProved.add(
                    "Who holds the key: it came with the folder. Get it from the signer, and give it with --key.");
        }
        if (!renderedAgain) {
            notProved.add("That the reports follow from the run log: this suite has another catalogue than the run."
                    + " Verify with the version that the run names.");
        }
        notProved.add("That the run took place as recorded: the signer could have changed the suite or the log before"
                + " signing. Run the suite yourself to see.");
        notProved.add("Which product answered: the log has an address and a name that the signer chose.");
        notProved.add("When it was signed: there is no time stamp of a third party.");
        if (unjudged > 0) {
            notProved.add(
                    "Rules that nothing judged, because they are untestable or not declared: %d; the report lists them."
                            .formatted(unjudged));
        }
        return List.copyOf(notProved);
    }

    private static String brief(String digest) {
        return digest.substring(0, Math.min(SHORT, digest.length()));
    }
}
