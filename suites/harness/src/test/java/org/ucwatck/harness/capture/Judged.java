package org.ucwatck.harness.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;
import org.ucwatck.verdict.result.Outcome;

/** What came of recordings that a test wrote. */
record Judged(Captures captures, Mask mask) {
    static Judged of(Path... files) {
        Mask mask = new Mask();
        return new Judged(Captures.judge(List.of(files), mask, check -> true), mask);
    }

    static Judged har(Tape tape, Path folder) throws IOException {
        return of(tape.har(folder.resolve("trace.har")));
    }

    static Judged saz(Tape tape, Path folder) throws IOException {
        return of(tape.saz(folder.resolve("trace.saz")));
    }

    /** Ids of the rules that are found broken. */
    Set<String> broken() {
        return captures.results().stream()
                .flatMap(result -> result.findings().stream())
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Ids of the rules of which something could not be judged for sure. */
    Set<String> open() {
        return rules(Outcome.CANNOT_TELL);
    }

    Set<String> passed() {
        return rules(Outcome.PASSED);
    }

    private Set<String> rules(Outcome outcome) {
        return captures.results().stream()
                .filter(result -> result.outcome() == outcome)
                .map(CheckResult::id)
                .map(id -> id.rule())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The numbers of the only file. */
    String words() {
        return captures.files().get(0).words();
    }

    /** What the requests were found to be about, in the order in which they are judged. */
    List<String> rels() {
        return captures.exchanges().stream()
                .map(exchange -> exchange.context().rel())
                .toList();
    }
}
