package org.ucwatck.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Puts together what has the same reason: two that differ only in a URL, an id or a number are one. */
public final class Reasons {
    private static final Pattern URL =
            Pattern.compile("\\b[a-z][a-z0-9+.-]*://[^\\s,;'\"()<>]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w/])/[\\w.~%-]+(?:/[\\w.~%:@+-]*)*(?:\\?[^\\s,;'\"()<>]*)?");
    private static final Pattern EXCHANGE = Pattern.compile("[^\\s,;'\"()<>]*#\\d+");
    private static final Pattern ID = Pattern.compile("\\b(?=[0-9a-zA-Z-]*\\d)[0-9a-zA-Z]+(?:-[0-9a-zA-Z]+)*\\b");
    private static final String ANY = "…";

    private Reasons() {}

    /**
     * A reason and what has it.
     *
     * @param reason as the first has it
     * @param members in their order, at least one
     */
    public record Group<T>(String reason, List<T> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    /** The members by their reasons, the most frequent reason first, otherwise in the order of their coming. */
    public static <T> List<Group<T>> group(List<T> members, Function<T, String> reason) {
        Map<String, List<T>> byKind = new LinkedHashMap<>();
        members.forEach(member -> byKind.computeIfAbsent(kind(reason.apply(member)), kind -> new ArrayList<>())
                .add(member));
        return byKind.values().stream()
                .map(alike -> new Group<>(reason.apply(alike.get(0)), alike))
                .sorted(Comparator.comparingInt(
                        (Group<T> group) -> -group.members().size()))
                .toList();
    }

    /** The reason without what differs from case to case. HTTP statuses are not such: they tell causes apart. */
    static String kind(String reason) {
        String text = URL.matcher(reason).replaceAll(ANY);
        text = EXCHANGE.matcher(text).replaceAll(ANY);
        text = PATH.matcher(text).replaceAll(ANY);
        return ID.matcher(text).replaceAll(match -> isTelling(reason, match.group()) ? match.group() : ANY);
    }

    private static boolean isTelling(String reason, String word) {
        return word.matches("[1-5]\\d\\d") && reason.contains("HTTP " + word);
    }
}
