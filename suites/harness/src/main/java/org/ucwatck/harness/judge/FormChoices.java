package org.ucwatck.harness.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ucwatck.harness.representation.Form;
import org.ucwatck.verdict.Choice;
import org.ucwatck.verdict.PlannedCheck;

/** Which forms the target writes where the pages leave several open, told once, by the rule about readable bodies. */
final class FormChoices {
    private static final String RULE = "body.parseable";

    private FormChoices() {}

    /** Each form once, with the first exchange that shows it. */
    static List<Choice> of(PlannedCheck check, List<Observation> all) {
        if (!check.id().rule().equals(RULE)) {
            return List.of();
        }
        Map<Form, String> first = new LinkedHashMap<>();
        for (Observation seen : PassiveJudge.of(check.id().format(), all)) {
            seen.representation().ifPresent(body -> body.forms()
                    .forEach(form -> first.putIfAbsent(form, seen.exchange().id())));
        }
        return first.entrySet().stream()
                .map(each -> new Choice(each.getKey().topic(), each.getKey().chosen(), List.of(each.getValue())))
                .toList();
    }
}
