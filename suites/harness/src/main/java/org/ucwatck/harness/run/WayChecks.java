package org.ucwatck.harness.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.NoCallLeft;
import org.ucwatck.harness.exchange.OriginRefused;
import org.ucwatck.harness.exchange.RunLimit;
import org.ucwatck.harness.exchange.RunStopped;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.Unreachable;
import org.ucwatck.harness.representation.LargerThanRead;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.ArrangementRule;
import org.ucwatck.harness.stage.ArrangementRules;
import org.ucwatck.harness.stage.FormatStage;
import org.ucwatck.harness.stage.RunStage;
import org.ucwatck.harness.stage.SuiteFault;
import org.ucwatck.harness.weather.ServerLimits;
import org.ucwatck.harness.weather.TargetGone;
import org.ucwatck.harness.weather.WeatherStruck;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.spec.rules.Rule;
import org.ucwatck.verdict.result.BrokenArrangement;
import org.ucwatck.verdict.result.CheckId;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;
import org.ucwatck.verdict.result.PlannedCheck;

/**
 * The rules of the way to what checks need, from the root to the scenes, judged on every arrangement of
 * the run: what keeps checks from judging anything because it is illegal is a finding of its own rule, told once.
 */
final class WayChecks {
    private static final String VARIANT = "every-arrangement";
    private static final List<Format> ALL = List.of(Format.values());

    /** Discovery is walked once, in JSON. */
    private static final List<Format> ONCE = List.of(Format.JSON);

    /** In the order of the way: whoever fails at one has passed those before it. */
    private static final List<ArrangementRule> STOPS =
            Stream.concat(session(), scenes()).toList();

    private final RunStage stage;

    WayChecks(RunStage stage) {
        this.stage = stage;
    }

    private static Stream<ArrangementRule> session() {
        return Stream.of(
                new ArrangementRule("discovery.root-links", "root.GET", ONCE, List.of("root"), WayChecks::discover),
                new ArrangementRule(
                        "discovery.user-challenge",
                        "user.GET",
                        ONCE,
                        List.of("root", "challenge"),
                        WayChecks::discover),
                new ArrangementRule("authentication.token-answer", "token.POST", ONCE, List.of(), WayChecks::discover),
                new ArrangementRule(
                        "discovery.applications-link", "user.GET", ONCE, List.of("root"), WayChecks::discover),
                new ArrangementRule("application.created", "applications.POST", ALL, List.of(), FormatStage::session),
                new ArrangementRule(
                        "me.make-me-available", "makeMeAvailable.POST", ALL, List.of(), FormatStage::session),
                new ArrangementRule("application.links", "application.GET", ALL, List.of(), WayChecks::listen),
                new ArrangementRule("event.held", "events.GET", ALL, List.of(), WayChecks::idle));
    }

    private static Stream<ArrangementRule> scenes() {
        return ServiceLoader.load(ArrangementRules.class).stream().flatMap(provider -> provider.get().rules().stream());
    }

    /** One check a rule and format. */
    static Stream<PlannedCheck> plan() {
        return STOPS.stream().flatMap(stop -> stop.formats().stream().map(format -> planned(stop, format)));
    }

    static boolean isOne(PlannedCheck check) {
        return isOne(check.id());
    }

    static boolean isOne(CheckId check) {
        return check.variant().equals(VARIANT);
    }

    private static PlannedCheck planned(ArrangementRule stop, Format format) {
        String rule = stop.rule();
        Stream<String> own = Catalogue.load().rule(rule).map(Rule::needs).orElse(List.of()).stream();
        List<String> needs =
                Stream.concat(stop.needs().stream(), own).distinct().toList();
        return new PlannedCheck(new CheckId(rule, stop.operation(), VARIANT, format), List.of(rule), needs, 0);
    }

    /** What all arrangements so far have found of the rule of the check; makes one if that could be the first. */
    CheckResult judge(PlannedCheck check) {
        Instant started = Instant.now();
        String rule = check.id().rule();
        String cause = broken(check).isEmpty() ? arrange(check) : "";
        List<Finding> findings = broken(check);
        Outcome outcome = cause.isEmpty() ? Outcome.PASSED : Outcome.CANNOT_TELL;
        return new CheckResult(
                check.id(),
                List.of(rule),
                findings.isEmpty() ? outcome : Outcome.FAILED,
                findings.isEmpty() ? cause : "",
                findings,
                List.of(),
                exchanges(findings),
                started,
                Duration.between(started, Instant.now()));
    }

    /** Why the step could not be made; empty text when it was. */
    private String arrange(PlannedCheck check) {
        Format format = check.id().format();
        ArrangementRule stop = stopOf(check.id().rule()).orElseThrow();
        try {
            stop.arrange().accept(stage.of(format));
            return "";
        } catch (ArrangementFailed e) {
            e.finding().ifPresent(found -> stage.broken(format, found));
            boolean later = e.finding().flatMap(found -> stopOf(found.rule())).stream()
                    .anyMatch(failed -> STOPS.indexOf(failed) > STOPS.indexOf(stop));
            return later ? "" : String.valueOf(e.getMessage());
        } catch (RunLimit
                | OriginRefused
                | Unreachable
                | TargetGone
                | RunStopped
                | NoCallLeft
                | LargerThanRead
                | ServerLimits
                | WeatherStruck e) {
            return String.valueOf(e.getMessage());
        } catch (RuntimeException e) {
            return SuiteFault.words(e);
        }
    }

    private List<Finding> broken(PlannedCheck check) {
        boolean once = stopOf(check.id().rule())
                .filter(stop -> stop.formats().equals(ONCE))
                .isPresent();
        return (once ? ALL : List.of(check.id().format()))
                .stream()
                        .flatMap(format -> stage.broken(format, check.id().rule()).stream())
                        .distinct()
                        .toList();
    }

    private static Optional<ArrangementRule> stopOf(String rule) {
        return STOPS.stream().filter(stop -> stop.rule().equals(rule)).findFirst();
    }

    /** The result of a rule that judges every exchange, with what arrangements found that no single exchange can show. */
    static CheckResult withWay(CheckResult result, RunStage stage) {
        return with(result, stage.broken(result.id().format(), result.id().rule()));
    }

    /** What all arrangements found of the rule of the result: those of its format, or of any where the way has but one. */
    static List<Finding> found(CheckId check, List<BrokenArrangement> broken) {
        boolean once = isOne(check)
                && stopOf(check.rule())
                        .filter(stop -> stop.formats().equals(ONCE))
                        .isPresent();
        return broken.stream()
                .filter(each -> once || each.format() == check.format())
                .map(BrokenArrangement::finding)
                .filter(finding -> finding.rule().equals(check.rule()))
                .distinct()
                .toList();
    }

    /** The result with what was found beside it, unless it has findings itself. */
    static CheckResult with(CheckResult result, List<Finding> found) {
        if (found.isEmpty() || result.outcome() == Outcome.FAILED) {
            return result;
        }
        return new CheckResult(
                result.id(),
                result.rules(),
                Outcome.FAILED,
                "",
                found,
                result.choices(),
                exchanges(found),
                result.elements(),
                result.started(),
                result.duration());
    }

    private static List<String> exchanges(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.exchanges().stream())
                .distinct()
                .toList();
    }

    private static void discover(FormatStage stage) {
        stage.target().door();
    }

    /** Asks for what the application links to; a dead event channel is known at once. */
    private static void listen(FormatStage stage) {
        UcwaSession session = stage.session();
        session.communication(new Trace("communication-" + stage.format().slug() + "-again"));
        session.events().await(event -> true, stage.target().config().limits().silence());
    }

    /** A GET that is held brings nothing meanwhile, whatever came before. */
    private static void idle(FormatStage stage) {
        UcwaSession session = stage.session();
        session.events().await(event -> false, stage.target().config().limits().silence());
        session.requireHeld();
    }
}
