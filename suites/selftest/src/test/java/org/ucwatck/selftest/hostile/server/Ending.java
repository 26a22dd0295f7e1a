package org.ucwatck.selftest.hostile.server;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a run has to end.
 *
 * @param statuses exit statuses that are right
 * @param broken globs of the rules that the behaviour breaks or may be said to break; no other may fail
 * @param says a regular expression that is found in what the run says, whatever the case of its letters
 * @param longest how long the whole command may take
 */
public record Ending(Set<Integer> statuses, Set<String> broken, String says, Duration longest) {
    /** Only a hang takes so long, also when the machine has other work. */
    private static final Duration LONGEST = Duration.ofSeconds(45);

    /** All that an answer with a wrong content may break at any moment. */
    private static final Set<String> CONTENT = Set.of("body.*", "error.*", "http.*");

    /** Nothing is broken. */
    public static Ending fulfilled() {
        return new Ending(Set.of(0), Set.of(), "", LONGEST);
    }

    /** Nothing can be said against the server; what could not be judged has this reason. */
    public static Ending open(String says) {
        return new Ending(Set.of(2), Set.of(), says, LONGEST);
    }

    /** The server gives wrong answers: at least one rule is broken. */
    public static Ending broken(String says, String... rules) {
        return new Ending(Set.of(1), Set.of(rules), says, LONGEST);
    }

    /** Not everything could be judged, and perhaps these rules are broken. */
    public static Ending unfulfilled(String... rules) {
        return new Ending(Set.of(1, 2), Set.of(rules), "", LONGEST);
    }

    /** Somebody ended the run from outside. */
    public static Ending interrupted() {
        return new Ending(Set.of(130), Set.of(), "interrupted", LONGEST);
    }

    /** Whether something is broken is a matter of reading. */
    public static Ending doubtful(String says, String... rules) {
        return new Ending(Set.of(0, 1, 2), Set.of(rules), says, LONGEST);
    }

    /** The same, and what a link that leads nowhere breaks at the moment. */
    public Ending withLink(Moment moment) {
        Set<String> all =
                Stream.concat(broken.stream(), moment.next().stream()).collect(Collectors.toUnmodifiableSet());
        return new Ending(statuses, all, says, longest).withContent(moment);
    }

    /** The same in this time. */
    public Ending within(Duration time) {
        return new Ending(statuses, broken, says, time);
    }

    /** The same, and what it has to say. */
    public Ending says(String words) {
        return new Ending(statuses, broken, words, longest);
    }

    /** The same, and what a wrong content breaks at the moment. */
    public Ending withContent(Moment moment) {
        Set<String> all =
                Stream.of(broken, CONTENT, moment.rules()).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        return new Ending(statuses, all, says, longest);
    }

    public boolean isSaidIn(String text) {
        return Pattern.compile(says, Pattern.CASE_INSENSITIVE).matcher(text).find();
    }

    public boolean mayFail(String rule) {
        return broken.stream()
                .anyMatch(glob -> rule.matches(glob.replace(".", "\\.").replace("*", ".*")));
    }
}
