package org.ucwatck.verdict;

import java.util.List;
import org.ucwatck.verdict.result.CheckResult;

/** What a server shows although its target file does not claim it, so that nobody turns green by claiming nothing. */
public final class Unclaimed {
    /** How the topic of a choice begins that is about a capability; its name follows. */
    public static final String TOPIC = "capability ";

    /** What is chosen when it is shown, but not claimed. */
    public static final String SHOWN = "shown, but not claimed";

    private Unclaimed() {}

    /** The names of the capabilities, sorted. */
    static List<String> of(List<CheckResult> results) {
        return results.stream()
                .flatMap(result -> result.choices().stream())
                .filter(choice ->
                        choice.topic().startsWith(TOPIC) && choice.chosen().equals(SHOWN))
                .map(choice -> choice.topic().substring(TOPIC.length()))
                .distinct()
                .sorted()
                .toList();
    }
}
