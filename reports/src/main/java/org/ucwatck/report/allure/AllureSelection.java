package org.ucwatck.report.allure;

import io.qameta.allure.entity.TestResult;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ucwatck.report.text.ReportInput;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Outcome;

/**
 * What the one page of Allure has room for, since it holds all its data and a browser reads it at once: all checks of a
 * usual run; of a large one those that did not pass first. The results have everything.
 *
 * @param checks the paths of the checks
 * @param files names of the texts attached to them
 * @param note what is left out, in words; empty when nothing is
 */
record AllureSelection(Set<String> checks, Set<String> files, String note) {
    private static final int MOST = 2_000;

    static AllureSelection of(ReportInput input) {
        return of(input, MOST);
    }

    /** The same with room for so many checks. */
    static AllureSelection of(ReportInput input, int most) {
        List<CheckResult> all = input.log().results();
        boolean whole = all.size() <= most;
        List<CheckResult> chosen = all.stream()
                .sorted(Comparator.comparing(result -> result.outcome() == Outcome.PASSED))
                .limit(most)
                .toList();
        return new AllureSelection(
                chosen.stream().map(result -> result.id().path()).collect(Collectors.toSet()),
                chosen.stream()
                        .flatMap(result -> AllureResults.attached(input, result).stream())
                        .map(exchange -> AllureResults.attachmentOf(AllureResults.uuidOf(exchange)))
                        .collect(Collectors.toSet()),
                whole
                        ? ""
                        : "%d of %d checks, those that did not pass first; allure-results has all"
                                .formatted(chosen.size(), all.size()));
    }

    boolean has(TestResult result) {
        return checks.contains(result.getFullName());
    }

    boolean has(Path attachment) {
        return files.contains(String.valueOf(attachment.getFileName()));
    }
}
