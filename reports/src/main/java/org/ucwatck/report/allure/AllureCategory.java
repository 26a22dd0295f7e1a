package org.ucwatck.report.allure;

import java.util.List;

/** How Allure groups what did not pass: by status and by the first words of the message. */
public record AllureCategory(String name, List<String> matchedStatuses, String messageRegex) {
    public static final List<AllureCategory> ALL = List.of(
            new AllureCategory("Known failure", List.of("failed"), "(?s)Known failure \\(.*"),
            new AllureCategory("A MUST is violated", List.of("failed"), "(?s)[^ ]+ \\(MUST, .*"),
            new AllureCategory("A SHOULD is violated", List.of("failed"), "(?s)[^ ]+ \\(SHOULD, .*"),
            new AllureCategory("A MAY is not followed", List.of("failed"), "(?s)[^ ]+ \\(MAY, .*"),
            new AllureCategory("Inconclusive", List.of("broken"), "(?s).*"),
            new AllureCategory(
                    "Inapplicable: the target does not declare it", List.of("skipped"), "(?s)INAPPLICABLE.*"),
            new AllureCategory("Untested", List.of("skipped"), "(?s)UNTESTED.*"));
}
