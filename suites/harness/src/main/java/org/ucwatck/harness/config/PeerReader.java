package org.ucwatck.harness.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ucwatck.harness.yaml.Entry;
import org.ucwatck.harness.yaml.Nearest;
import org.ucwatck.harness.yaml.Problems;
import org.ucwatck.harness.yaml.Section;

/** Reads whom and what the run may call: contacts, numbers, and data that provoke errors. */
final class PeerReader {
    private static final String RESUME = "event.resume";

    private final Problems problems;

    PeerReader(Problems problems) {
        this.problems = problems;
    }

    /** Contacts by what they do when they are called. */
    Map<String, String> contacts(Section section) {
        Map<String, String> contacts = new HashMap<>();
        for (String kind : Vocabulary.contacts()) {
            Optional<Entry> entry = kind.equals("reachable")
                    ? section.require(kind, "reachable: sip:mary@contoso.com, somebody who takes the call")
                    : section.get(kind);
            entry.flatMap(this::contact).ifPresent(uri -> contacts.put(kind, uri));
        }
        return contacts;
    }

    private Optional<String> contact(Entry entry) {
        Optional<String> uri = entry.text(problems);
        if (uri.isPresent() && !Form.isSip(uri.get()) && !Form.isTel(uri.get())) {
            problems.add(entry, "is not a SIP or tel URI; write one without blanks, such as sip:mary@contoso.com");
        }
        return uri;
    }

    /** Telephone numbers of the caller by kind. */
    Map<String, String> numbers(Section section) {
        Map<String, String> numbers = new HashMap<>();
        for (String kind : List.of("own", "other", "rejecting")) {
            Optional<Entry> entry = kind.equals("own")
                    ? section.require(kind, "own: tel:+14255551234, the telephone of the caller, which will ring")
                    : section.get(kind);
            entry.flatMap(this::number).ifPresent(number -> numbers.put(kind, number));
        }
        return numbers;
    }

    private Optional<String> number(Entry entry) {
        Optional<String> number = entry.text(problems);
        if (number.isPresent() && !Form.isTel(number.get())) {
            problems.add(entry, "is not a tel URI; write tel:+ and at most 15 digits, such as tel:+14255551234");
        }
        return number;
    }

    /** Request data by the rule that they provoke. */
    Map<String, Provocation> provoke(Section section) {
        Map<String, Provocation> provoke = new HashMap<>();
        section.forEach((rule, input) -> provoke.put(rule, provocation(rule, input)));
        return provoke;
    }

    private Provocation provocation(String rule, Entry entry) {
        if (!Vocabulary.provocations().contains(rule)) {
            problems.add(entry, "is no rule that wants provoking; " + orNear(rule, Vocabulary.provocations()));
        }
        Map<String, String> input = new HashMap<>();
        Section.open(entry, problems)
                .forEach((name, value) -> value.text(problems).ifPresent(text -> input.put(name, text)));
        Provocation provocation = new Provocation(input);
        if (rule.equals(RESUME) && provocation.inactivity().isEmpty()) {
            problems.add(
                    entry,
                    "says not for how long a client is away before it gets a resume link; write a time with its unit, such"
                            + " as {inactivity: 15m}");
        }
        return provocation;
    }

    private static String orNear(String word, List<String> known) {
        return Nearest.to(word, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> "those are: " + String.join(", ", known));
    }
}
