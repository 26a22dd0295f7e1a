package org.ucwatck.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The named selections of checks that a run can have; several add up. */
public enum RunProfile {
    QUICK("Of each rule the first case, as far as it rings nobody; a partial run of seconds."),
    DEFAULT(
            "Every check, with every input at every element, but those that wait for minutes; what runs unless another is named."),
    FULL("Every check of the default run, and those that wait for minutes; shows conformance of any server."),
    SLOW("The same as full, under its earlier name."),
    ROBUSTNESS(
            "Hostile input that a server must survive, and no other check; a partial run, unless default or full is named, too.");

    /** The need of what is judged with hostile input alone: rules that name it are no part of conformance. */
    public static final String HOSTILE = "robustness";

    private final String statement;

    RunProfile(String statement) {
        this.statement = statement;
    }

    /** As it is written behind {@code --profile}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it selects, in one sentence. */
    public String statement() {
        return statement;
    }

    /** As an option of the command line. */
    public String option() {
        return "--profile " + slug();
    }

    /** The profiles of a run by their names, of which unknown ones select nothing; the default where none is named. */
    static List<RunProfile> of(Collection<String> names) {
        return names.isEmpty()
                ? List.of(DEFAULT)
                : names.stream().flatMap(name -> named(name).stream()).toList();
    }

    private static Optional<RunProfile> named(String name) {
        return Stream.of(values()).filter(it -> it.slug().equals(name)).findFirst();
    }

    /** Whether a run with these profiles has every check that a MUST needs, though it may not wait for all of them. */
    public static boolean areWhole(Collection<String> names) {
        return of(names).stream().anyMatch(it -> it == DEFAULT || it == FULL || it == SLOW);
    }

    /** Whether a run with these profiles waits for minutes where a check has to. */
    public static boolean wait(Collection<String> names) {
        return of(names).stream().anyMatch(it -> it == FULL || it == SLOW);
    }

    /** Whether this is the reason why a check did not run that waits for minutes; logs of earlier versions name the profile slow. */
    static boolean isWaitedFor(String reason) {
        return reason.endsWith(FULL.option()) || reason.endsWith(SLOW.option());
    }

    /** Whether a run with these profiles sends hostile input. */
    public static boolean areHostile(Collection<String> names) {
        return of(names).contains(ROBUSTNESS);
    }

    /** Whether a run with these profiles has the quick look. */
    public static boolean areQuick(Collection<String> names) {
        return of(names).contains(QUICK);
    }
}
