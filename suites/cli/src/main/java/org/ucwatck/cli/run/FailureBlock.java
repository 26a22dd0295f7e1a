package org.ucwatck.cli.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ucwatck.report.text.FindingText;
import org.ucwatck.verdict.result.CheckResult;
import org.ucwatck.verdict.result.Finding;

/** The failures of one check in JSON and in XML as one block of text: what both show is said once. */
record FailureBlock(List<CheckResult> failures) {
    FailureBlock {
        failures = List.copyOf(failures);
    }

    /** The failures put together by all of their ids but the format, in their order. */
    static List<FailureBlock> of(Collection<CheckResult> failures) {
        Map<String, List<CheckResult>> byCase = failures.stream()
                .collect(Collectors.groupingBy(
                        failure -> failure.id().rule() + "/" + failure.id().operation() + "/"
                                + failure.id().variant(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byCase.values().stream().map(FailureBlock::new).toList();
    }

    /** Each finding in full, with the other check that shows it, too. */
    String text(FindingText text) {
        Map<String, List<CheckResult>> shownBy = new LinkedHashMap<>();
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (CheckResult failure : failures) {
            for (Finding finding : failure.findings()) {
                String what = finding.rule() + "\n" + finding.expected();
                findings.putIfAbsent(what, finding);
                List<CheckResult> by = shownBy.computeIfAbsent(what, key -> new ArrayList<>());
                if (!by.contains(failure)) {
                    by.add(failure);
                }
            }
        }
        return findings.entrySet().stream()
                .map(entry -> block(entry.getValue(), shownBy.getOrDefault(entry.getKey(), List.of()), text))
                .collect(Collectors.joining("\n\n"));
    }

    private static String block(Finding finding, List<CheckResult> by, FindingText text) {
        String also = by.stream()
                .skip(1)
                .map(failure -> "\n  also       " + failure.id().path())
                .collect(Collectors.joining());
        return text.of(by.get(0).id(), finding) + also;
    }
}
