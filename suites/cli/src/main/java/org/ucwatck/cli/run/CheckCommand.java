package org.ucwatck.cli.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ucwatck.cli.choice.Choices;
import org.ucwatck.cli.choice.Profiles;
import org.ucwatck.cli.choice.RunEstimate;
import org.ucwatck.cli.target.Declaration;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.cli.target.TargetUnderTest;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.Interruption;
import org.ucwatck.cli.terminal.Terminal;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.harness.config.TargetFile;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.probe.Probe;
import org.ucwatck.harness.record.ExchangeLog;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.run.ConformanceRun;
import org.ucwatck.harness.run.RunOptions;
import org.ucwatck.harness.run.RunOptions.Shard;
import org.ucwatck.harness.run.RunOutlook;
import org.ucwatck.harness.session.Target;
import org.ucwatck.verdict.log.RunHeader;
import org.ucwatck.verdict.result.PlannedCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ucwa-tck check}: the preflight, which places no calls. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Reads a target file and says what it declares, what is missing, and which rules that leaves out. Then"
                        + " contacts the server, step by step: name, connection, discovery, token and application of each account,"
                        + " tokens, capabilities, contacts and numbers in the directory. Rings nobody, and changes nothing but"
                        + " that it creates an application for each account and deletes it.",
        footerHeading = "%nExamples%n",
        footer = {
            "  ./ucwa-tck check --target my.yaml",
            "  ./ucwa-tck check --target my.yaml --offline",
            "",
            "Exit status: 0 every step worked (with --offline: the file can be used), 1 a step failed since the server",
            "breaks a rule, 2 a step failed: not reached, refused, not shown; 3 the file cannot be used."
        })
public final class CheckCommand implements Callable<Integer> {
    @Option(names = "--target", required = true, paramLabel = "FILE", description = "Target file.")
    private Path target = Path.of("");

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            completionCandidates = Profiles.Names.class,
            description = "Profile that the run will have.")
    private List<String> profiles = new ArrayList<>();

    @Option(names = "--offline", description = "Read the target file only, and contact nobody.")
    private boolean offline;

    @Mixin
    private final Terminal terminal = new Terminal();

    private final Suite suite;

    public CheckCommand(Suite suite) {
        this.suite = suite;
    }

    @Override
    public Integer call() {
        TargetConfig config = TargetFile.read(target, System.getenv());
        Mask mask = Target.maskOf(config);
        terminal.gate().hide(mask::hide);
        Profiles.requireKnown(profiles);
        List<PlannedCheck> plan = suite.plan().get();
        new Declaration(config).lines(plan, profiles).forEach(terminal.out()::println);
        return offline ? ExitStatus.FULFILLED : contact(config, mask, plan);
    }

    private int contact(TargetConfig config, Mask mask, List<PlannedCheck> plan) {
        TargetUnderTest.requireNoProxy(config);
        PrintWriter out = terminal.out();
        out.println();
        out.println("Contacting " + config.entrance().url());
        ProbeLines lines = new ProbeLines(out);
        ExchangeLog log = new ExchangeLog(mask, exchange -> {});
        try (Interruption interruption = Interruption.watch()) {
            Probe.of(config, log, lines::tell, interruption);
        }
        out.println();
        if (!log.exchanges().isEmpty()) {
            out.println(run(config, typical(log.exchanges()), plan));
        }
        out.println(lines.words());
        return lines.exitStatus();
    }

    /** What a run would be. */
    private String run(TargetConfig config, Duration answer, List<PlannedCheck> plan) {
        RunOptions options = new RunOptions(
                config,
                config.formats(),
                profiles,
                List.of(),
                List.of(),
                false,
                Choices.usualJobs(),
                RunHeader.DEFAULT_SEED,
                Shard.WHOLE,
                Optional.empty(),
                Optional.empty(),
                () -> false);
        RunOutlook outlook = ConformanceRun.outlook(options);
        return "A run: " + outlook.selected() + " checks, " + outlook.runnable() + " of which the target file allows; "
                + outlook.calls().words() + "; "
                + RunEstimate.of(outlook, options, plan).words(answer);
    }

    /** How long the middle one of the answers took. */
    private static Duration typical(List<Exchange> exchanges) {
        List<Duration> sorted =
                exchanges.stream().map(Exchange::duration).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
