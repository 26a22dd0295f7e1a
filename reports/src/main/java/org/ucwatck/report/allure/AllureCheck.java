package org.ucwatck.report.allure;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ucwatck.report.exchange.HttpText;
import org.ucwatck.report.output.Printable;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.report.text.SourceLink;
import org.ucwatck.report.text.Subject;
import org.ucwatck.spec.rules.Level;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/** A check in Allure's model: chapter, resource and rule become epic, feature and story; exchanges become steps. */
final class AllureCheck {
    private final ReportInput input;

    AllureCheck(ReportInput input) {
        this.input = input;
    }

    /** The same for the same check of the same run. */
    String uuid(CheckResult result) {
        return AllureResults.uuid(
                input.log().header().runId() + " " + result.id().path());
    }

    TestResult of(CheckResult result) {
        CheckId id = result.id();
        Instant start = startOf(result);
        return new TestResult()
                .setUuid(uuid(result))
                .setHistoryId(AllureResults.uuid(id.path()))
                .setTestCaseId(AllureResults.uuid(id.rule() + "/" + id.operation() + "/" + id.variant()))
                .setName(id.variant() + " (" + id.format().slug() + ")")
                .setFullName(id.path())
                .setDescriptionHtml(description(result))
                .setStatus(status(result.outcome()))
                .setStatusDetails(details(result))
                .setStage(Stage.FINISHED)
                .setStart(start.toEpochMilli())
                .setStop(start.plus(result.duration()).toEpochMilli())
                .setLabels(labels(result))
                .setLinks(links(result))
                .setParameters(parameters(id))
                .setSteps(steps(result));
    }

    /** A check that did not run has no time of its own; the run's keeps Allure's time line short. */
    private Instant startOf(CheckResult result) {
        return result.started().equals(Instant.EPOCH) ? input.log().header().started() : result.started();
    }

    private String description(CheckResult result) {
        StringOutput html = new StringOutput();
        Escape.htmlContent(
                input.rule(result.id().rule()).statement() + "\n\n"
                        + input.text().again(result.id(), result.exchanges()),
                html);
        return "<pre>" + html + "</pre>";
    }

    private static Status status(Outcome outcome) {
        return Stream.of(Status.values())
                .filter(status -> status.value().equals(outcome.allure()))
                .findFirst()
                .orElseThrow();
    }

    private StatusDetails details(CheckResult result) {
        String known = input.known(result);
        return new StatusDetails()
                .setKnown(!known.isEmpty())
                .setMessage((known.isEmpty() ? "" : "Known failure (" + Printable.line(known) + "): ")
                        + input.text().line(result))
                .setTrace(input.text().of(result));
    }

    private List<Label> labels(CheckResult result) {
        Subject subject = Subject.of(result.id());
        return List.of(
                label("epic", subject.topic()),
                label("feature", subject.resource()),
                label("story", result.id().rule()),
                label("severity", severity(result)),
                label("parentSuite", subject.resource()),
                label("suite", subject.operation()),
                label("subSuite", result.id().rule()),
                label("tag", result.id().format().slug()),
                label("framework", "ucwa-tck"),
                label("host", input.log().header().target()));
    }

    /** The level of the gravest broken rule, else of the rule that the check is named after. */
    private String severity(CheckResult result) {
        Optional<Level> broken = result.findings().stream()
                .map(finding -> input.verdict().levelOf(finding.rule()))
                .min(Level::compareTo);
        return switch (broken.orElse(input.verdict().levelOf(result.id().rule()))) {
            case MUST -> "critical";
            case SHOULD -> "minor";
            case MAY -> "trivial";
        };
    }

    private List<Link> links(CheckResult result) {
        return result.rules().stream()
                .map(input::rule)
                .filter(rule -> !SourceLink.of(rule.source()).isEmpty())
                .map(AllureCheck::link)
                .distinct()
                .toList();
    }

    private static Link link(Rule rule) {
        return new Link()
                .setName(rule.source())
                .setUrl(SourceLink.of(rule.source()))
                .setType("custom");
    }

    private static List<Parameter> parameters(CheckId id) {
        return List.of(
                new Parameter().setName("format").setValue(id.format().slug()),
                new Parameter().setName("operation").setValue(id.operation()));
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(Printable.line(value));
    }

    private List<StepResult> steps(CheckResult result) {
        return input.exchanges(ReportInput.idsOf(result)).stream()
                .map(exchange -> step(exchange)
                        .setAttachments(
                                result.findings().isEmpty()
                                        ? List.of()
                                        : List.of(attachment(exchange.id(), AllureResults.uuidOf(exchange)))))
                .toList();
    }

    private static Attachment attachment(String name, String uuid) {
        return new Attachment()
                .setName(Printable.line(name))
                .setSource(AllureResults.attachmentOf(uuid))
                .setType("text/plain");
    }

    private static StepResult step(RecordedExchange exchange) {
        return new StepResult()
                .setName(Printable.line(HttpText.line(exchange)))
                .setStatus(exchange.failure().isBlank() ? Status.PASSED : Status.BROKEN)
                .setStage(Stage.FINISHED)
                .setStart(exchange.started().toEpochMilli())
                .setStop(exchange.started().plus(exchange.duration()).toEpochMilli());
    }
}
