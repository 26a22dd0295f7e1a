package org.ucwatck.harness.judge.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ucwatck.harness.judge.look.IdlePages;
import org.ucwatck.harness.judge.look.Observation;
import org.ucwatck.harness.representation.Form;
import org.ucwatck.verdict.result.Choice;

/** Which forms the target writes where the pages leave several open, each once, with the first exchange that shows it. */
final class FormChoices {
    private final Map<Form, String> first = new LinkedHashMap<>();

    void see(Observation seen) {
        seen.representation().ifPresent(body -> body.forms()
                .forEach(form -> first.putIfAbsent(form, seen.exchange().id())));
        IdlePages.form(seen)
                .ifPresent(form -> first.putIfAbsent(form, seen.exchange().id()));
    }

    List<Choice> all() {
        return first.entrySet().stream()
                .map(each -> new Choice(each.getKey().topic(), each.getKey().chosen(), List.of(each.getValue())))
                .toList();
    }
}
