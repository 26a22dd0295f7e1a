package org.ucwatck.cli.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ucwatck.cli.choice.RunEstimate;
import org.ucwatck.harness.run.ConformanceRun;
import org.ucwatck.harness.run.RunOptions;
import org.ucwatck.harness.run.RunOutlook;
import org.ucwatck.harness.run.RunProgress;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.PlannedCheck;

/** What a run would do, told without a request and without a file. */
record DryRun(RunOptions options, Path out) {
    /** What the time is reckoned with, since nobody is asked. */
    private static final Duration ANSWER = Duration.ofMillis(100);

    /** Begins as the run itself would. */
    void print(RunProgress beginning, PrintWriter terminal, List<PlannedCheck> plan) {
        RunOutlook outlook = ConformanceRun.outlook(options);
        beginning.planned(outlook.header(), outlook.selected(), outlook.calls());
        List<String> profiles = options.profiles().isEmpty() ? List.of("default") : options.profiles();
        terminal.println("Profile " + String.join(", ", profiles) + "; formats "
                + String.join(
                        ", ",
                        outlook.header().formats().stream().map(Format::slug).toList()) + "; the target file allows "
                + outlook.runnable() + " of the checks");
        terminal.println(
                "Sends " + RunEstimate.of(outlook, options, plan).words(ANSWER) + "; ./ucwa-tck check measures it");
        terminal.println("Would write to " + out);
        terminal.println("Dry run: nothing was sent, and nothing was written.");
    }
}
