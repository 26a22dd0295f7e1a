package org.ucwatck.harness.needs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.result.PlannedCheck;
import org.ucwatck.verdict.result.PlannedCheck.Share;

/**
 * Which checks judge the same call: all that vary nothing, and those that vary different parts of the request. Where all
 * have to be accepted, one call carries a value for each part, and the server that keeps the rules takes it. Where it may
 * refuse any, two share a call: it takes one at most, for it refuses at least one when each is sent alone.
 */
public final class SharedCalls {
    private SharedCalls() {}

    /** The checks of each shared call, the same in every run with these checks; one that finds no other is alone. */
    public static List<List<PlannedCheck>> of(Collection<PlannedCheck> checks) {
        return Stream.of(Format.values())
                .flatMap(format -> Stream.of(true, false).flatMap(sure -> groups(parts(checks, format, sure), sure)))
                .toList();
    }

    /** The checks of each part in the order of their ids. */
    private static Map<String, Deque<PlannedCheck>> parts(
            Collection<PlannedCheck> checks, Format format, boolean sure) {
        Map<String, Deque<PlannedCheck>> parts = new TreeMap<>();
        checks.stream()
                .filter(check -> check.id().format() == format)
                .filter(check -> check.share().map(Share::sure).equals(Optional.of(sure)))
                .sorted(Comparator.comparing(PlannedCheck::id))
                .forEach(check -> parts.computeIfAbsent(
                                check.share().orElseThrow().part(), part -> new ArrayDeque<>())
                        .add(check));
        return parts;
    }

    private static Stream<List<PlannedCheck>> groups(Map<String, Deque<PlannedCheck>> parts, boolean sure) {
        Stream<List<PlannedCheck>> plain = Optional.ofNullable(parts.remove(Share.NOTHING)).map(List::copyOf).stream();
        List<Deque<PlannedCheck>> varied = new ArrayList<>(parts.values());
        return Stream.concat(plain, carried(varied, sure ? varied.size() : 2).stream());
    }

    /** Takes from the parts that have most left, so that as few calls as possible carry all. */
    private static List<List<PlannedCheck>> carried(List<Deque<PlannedCheck>> parts, int together) {
        List<List<PlannedCheck>> calls = new ArrayList<>();
        while (parts.stream().anyMatch(part -> !part.isEmpty())) {
            parts.sort(Comparator.comparing(part -> -part.size()));
            calls.add(parts.stream()
                    .limit(together)
                    .flatMap(part -> Optional.ofNullable(part.poll()).stream())
                    .toList());
        }
        return calls;
    }
}
