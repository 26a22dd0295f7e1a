package org.ucwatck.selftest.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.reference.fault.Fault;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.reference.fault.SiteFault;
import org.ucwatck.reference.fault.site.Sites;
import org.ucwatck.selftest.trial.Checks;
import org.ucwatck.selftest.trial.Effect;
import org.ucwatck.selftest.trial.Subject;
import org.ucwatck.selftest.trial.Trial;
import org.ucwatck.spec.rules.Element;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/** What {@link NewPageTest} lets run in a process whose catalogue and whose reading have one page more; writes what came of it. */
final class NewPageRun {
    private final List<String> told = new ArrayList<>();

    private NewPageRun() {}

    /** @param arguments the file to write to, the rel of the page, and the operators to try */
    public static void main(String[] arguments) throws IOException {
        NewPageRun run = new NewPageRun();
        run.carryOut(
                arguments[1],
                Stream.of(arguments).skip(2).map(Operator::valueOf).toList());
        Files.write(Path.of(arguments[0]), run.told);
    }

    private void carryOut(String rel, List<Operator> operators) {
        List<PlannedCheck> checks = Checks.all().stream()
                .filter(check -> Checks.isPassive(check.id().rule())
                        || Element.relOf(check.id().operation()).equals(rel))
                .toList();
        checks.stream()
                .filter(check -> !Checks.isPassive(check.id().rule()))
                .forEach(check -> tell("check", check.id().path()));
        try (Subject subject = Subject.reference()) {
            Effect effect = new Effect(Trial.of(subject.config()).only(checks).run());
            tell("failed", String.valueOf(effect.withOutcome(Outcome.FAILED).size()));
            Verdict verdict = Trial.verdict(effect.log());
            verdict.requirements().stream()
                    .filter(each -> Element.relOf(each.requirement().element()).equals(rel))
                    .forEach(each -> tell("requirement", each.requirement().id() + " " + each.outcome()));
        }
        operators.forEach(operator -> tryOut(operator, rel, checks));
    }

    private void tryOut(Operator operator, String rel, List<PlannedCheck> checks) {
        Set<Fault> faults = Sites.of(operator).stream()
                .filter(site -> Element.relOf(site).equals(rel))
                .map(site -> new SiteFault(operator, site))
                .collect(Collectors.toSet());
        try (Subject subject = Subject.withAll(faults)) {
            Effect effect = new Effect(Trial.of(subject.patient()).only(checks).run());
            effect.withOutcome(Outcome.FAILED).stream()
                    .filter(result -> result.breaks(operator.rule()))
                    .map(result -> result.id().operation())
                    .distinct()
                    .sorted()
                    .forEach(element -> tell(operator.name(), element));
        }
    }

    private void tell(String what, String words) {
        told.add(what + " " + words);
    }
}
