package org.ucwatck.cli.list;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ucwatck.cli.target.Suite;
import org.ucwatck.cli.terminal.ExitStatus;
import org.ucwatck.cli.terminal.Terminal;
import org.ucwatck.cli.terminal.UsageError;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.CheckGlob;
import org.ucwatck.verdict.result.PlannedCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ucwa-tck explain}: what a rule or a check is about. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says what a rule demands, where it is written, what checks it, and how to run that.",
        footerHeading = "%nExamples%n",
        footer = {
            "  ./ucwa-tck explain request.max-length",
            "  ./ucwa-tck explain request.max-length/addPhoneAudio.POST.operationId/51-characters/xml"
        })
public final class ExplainCommand implements Callable<Integer> {
    /** What completes the id of a rule. */
    static final class Rules implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Catalogue.load().rules().stream().map(Rule::id).iterator();
        }
    }

    @Parameters(
            paramLabel = "RULE|CHECK",
            completionCandidates = Rules.class,
            description = "Id of a rule or of a check.")
    private String id = "";

    @Mixin
    private final Terminal terminal = new Terminal();

    private final Suite suite;

    public ExplainCommand(Suite suite) {
        this.suite = suite;
    }

    @Override
    public Integer call() {
        PrintWriter out = terminal.out();
        Catalogue catalogue = Catalogue.load();
        List<PlannedCheck> plan = suite.plan().get();
        Explanation explanation = new Explanation(catalogue, plan);
        catalogue.replaced().forEach(old -> old.now(id).ifPresent(now -> {
            out.println(old.id() + " is " + old.now() + " now.");
            out.println();
            id = id.equals(old.id()) ? old.by() : now;
        }));
        if (catalogue.rule(id).isPresent()) {
            explanation.rule(catalogue.rule(id).get()).forEach(out::println);
        } else {
            explanation.check(planned(plan, catalogue)).forEach(out::println);
        }
        out.flush();
        return ExitStatus.FULFILLED;
    }

    private PlannedCheck planned(List<PlannedCheck> plan, Catalogue catalogue) {
        boolean glob = id.contains("*");
        return plan.stream()
                .filter(check -> glob
                        ? CheckGlob.of(id).matches(check.id())
                        : check.id().path().equals(id))
                .findFirst()
                .orElseThrow(() -> UsageError.unknown(
                        "rule or check",
                        id,
                        Stream.concat(
                                        catalogue.rules().stream().map(Rule::id),
                                        plan.stream().map(check -> check.id().path()))
                                .toList(),
                        "rules"));
    }
}
