package org.ucwatck.report.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.report.output.Printable;
import org.ucwatck.verdict.AreaExtent;
import org.ucwatck.verdict.Gate;
import org.ucwatck.verdict.OpenRules;
import org.ucwatck.verdict.OverallVerdict;
import org.ucwatck.verdict.RunProfile;
import org.ucwatck.verdict.Summary;
import org.ucwatck.verdict.Verdict;
import org.ucwatck.verdict.log.RunLog;

/**
 * The verdict of a run in words.
 *
 * @param overall the verdict itself
 * @param partial whether the command line left something out
 * @param headline the verdict in a few words, such as {@code Not conformant}
 * @param why one or more sentences that give the reason, with numbers
 * @param extent which areas of UCWA it speaks of, and which not
 */
public record VerdictText(OverallVerdict overall, boolean partial, String headline, String why, String extent) {
    private static final int LONGEST_REASON = 400;

    /** The words for a run; a partial run is never called conformant. */
    public static VerdictText of(RunLog log, Verdict verdict) {
        return new VerdictText(
                verdict.overall(),
                verdict.isPartial(),
                headline(verdict),
                why(log, verdict),
                AreaExtent.words(verdict.coverage().areas()));
    }

    /** The verdict in the fewest words, as a badge carries it: {@code partial, not fully verified}. */
    public String brief() {
        return (partial ? "partial, " : "") + overall.words();
    }

    /** The first line of a report: the headline, why, and of what. */
    public String line() {
        return headline + ". " + why + (extent.isEmpty() ? "" : " " + extent);
    }

    private static String headline(Verdict verdict) {
        String words = verdict.overall().words();
        return Character.toUpperCase(words.charAt(0))
                + words.substring(1)
                + (verdict.isPartial() ? " (partial run)" : "");
    }

    private static String why(RunLog log, Verdict verdict) {
        Counted rules = Counted.rules(log.header().strict());
        Summary summary = verdict.summary();
        Stream<String> reasons = Stream.of(
                log.footer().interrupted() ? "The run was interrupted, so checks are missing." : "",
                violated(verdict, rules),
                fulfilled(verdict, rules),
                open(verdict, rules),
                waiting(verdict, rules),
                notProvoked(verdict, rules),
                narrowed(log, verdict),
                unclaimed(verdict),
                verdict.isJudged() ? "" : "No check came to a judgement.",
                some(summary.cannotTell(), Counted.CHECKS, "inconclusive."),
                Counted.CHECKS.of(summary.warnings(), " gave a warning.", " gave a warning."),
                known(log, verdict),
                weather(log),
                residue(log));
        return String.join(" ", reasons.filter(reason -> !reason.isEmpty()).toList());
    }

    private static String violated(Verdict verdict, Counted rules) {
        int failed = verdict.summary().failed();
        return rules.of(verdict.violated().size(), " is violated in ", " are violated in ")
                + Counted.CHECKS.of(failed, ".", ".");
    }

    private static String fulfilled(Verdict verdict, Counted rules) {
        int fulfilled = verdict.fulfilled().size();
        int all = verdict.selected().size();
        if (verdict.isPartial()) {
            return "Selected %s fulfilled: %d of %d.".formatted(rules.many(), fulfilled, all);
        }
        if (all == 0 || !verdict.violated().isEmpty()) {
            return "";
        }
        return fulfilled == all
                ? rules.of(all, " is fulfilled, none violated.", " are fulfilled, none violated.")
                : "%d of %s fulfilled, none violated.".formatted(fulfilled, rules.of(all, " is", " are"));
    }

    private static String open(Verdict verdict, Counted rules) {
        List<OpenRules> open = verdict.openByReason();
        if (open.isEmpty()) {
            return "";
        }
        int all = verdict.open().size();
        int first = open.get(0).rules().size();
        String most = first == all ? "" : first + " of them: ";
        String reason = shortened(open.get(0).reason());
        return rules.of(all, " is open", " are open") + ", " + most + reason + (reason.endsWith("…") ? "" : ".");
    }

    private static String waiting(Verdict verdict, Counted rules) {
        String option = RunProfile.FULL.option() + ".";
        return rules.of(verdict.waiting().size(), " needs " + option, " need " + option);
    }

    private static String notProvoked(Verdict verdict, Counted rules) {
        return rules.of(
                verdict.notProvoked().size(),
                " that only the server can cause was not provoked.",
                " that only the server can cause were not provoked.");
    }

    private static String narrowed(RunLog log, Verdict verdict) {
        if (log.header().judgesRecordings()) {
            return "Recorded traffic cannot show conformance, and nothing was sent. "
                    + log.header().judgedFiles().stream()
                            .map(file -> Printable.line(file.line()) + ".")
                            .collect(Collectors.joining(" "))
                    + selected(log.header().only());
        }
        return verdict.isPartial()
                ? "The command line narrowed the run, so it cannot show conformance: "
                        + Printable.line(String.join("; ", verdict.narrowing().reasons())) + "."
                : "";
    }

    private static String selected(List<String> only) {
        return only.isEmpty()
                ? ""
                : " Nothing else was judged than --only " + Printable.line(String.join(", ", only)) + ".";
    }

    private static String unclaimed(Verdict verdict) {
        return verdict.unclaimed().isEmpty()
                ? ""
                : "The server shows what the target file does not claim: " + String.join(", ", verdict.unclaimed())
                        + ".";
    }

    private static String known(RunLog log, Verdict verdict) {
        int known = Gate.of(verdict, log).accepted().size();
        return Counted.CHECKS.of(known, " failed as known.", " failed as known.");
    }

    /** How often the target was asked again, or could not be judged, for a failure that has nothing to do with the request. */
    private static String weather(RunLog log) {
        long lost = log.weather().stream()
                .filter(exchange -> !exchange.failure().isEmpty())
                .count();
        long busy = log.weather().size() - lost;
        String were = lost == 1 ? "1 answer was lost" : lost + " answers were lost";
        if (busy == 0) {
            return lost == 0 ? "" : were + " on the way.";
        }
        return "The server was busy " + (busy == 1 ? "once" : busy + " times")
                + (lost == 0 ? "." : ", and " + were + ".");
    }

    private static String residue(RunLog log) {
        List<String> residue = log.footer().residue();
        return residue.isEmpty() ? "" : "Left on the target: " + String.join("; ", residue) + ".";
    }

    private static String some(int number, Counted what, String rest) {
        return what.of(number, " was " + rest, " were " + rest);
    }

    /** The first sentence of a reason, without its full stop. */
    private static String shortened(String reason) {
        String line =
                Printable.line(reason.lines().findFirst().orElse("")).strip().replaceFirst("\\.$", "");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
    }
}
