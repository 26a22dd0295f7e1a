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
import org.ucwatck.spec.Format;
import org.ucwatck.verdict.PlannedCheck;
import org.ucwatck.verdict.PlannedCheck.Share;

/**
 * Which checks judge the same call: all that vary nothing, and two that vary different parts of the request. Where both have to be accepted, the
 * server that keeps the rules takes the one call; where it may refuse either, it takes one at most, for it refuses at
 * least one when each is sent alone.
 */
public final class SharedCalls {
    private SharedCalls() {}

    /** The checks of each shared call, the same in every run with these checks; one that finds no other is alone. */
    public static List<List<PlannedCheck>> of(Collection<PlannedCheck> checks) {
        return Stream.of(Format.values())
                .flatMap(format -> Stream.of(true, false).map(sure -> parts(checks, format, sure)))
                .flatMap(SharedCalls::groups)
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

    private static Stream<List<PlannedCheck>> groups(Map<String, Deque<PlannedCheck>> parts) {
        Stream<List<PlannedCheck>> plain = Optional.ofNullable(parts.remove(Share.NOTHING)).map(List::copyOf).stream();
        return Stream.concat(plain, pairs(new ArrayList<>(parts.values())).stream());
    }

    /** Takes from the two parts that have most left, so that as few as possible stay alone. */
    private static List<List<PlannedCheck>> pairs(List<Deque<PlannedCheck>> parts) {
        List<List<PlannedCheck>> pairs = new ArrayList<>();
        while (parts.stream().anyMatch(part -> !part.isEmpty())) {
            parts.sort(Comparator.comparing(part -> -part.size()));
            pairs.add(parts.stream()
                    .limit(2)
                    .flatMap(part -> Optional.ofNullable(part.poll()).stream())
                    .toList());
        }
        return pairs;
    }
}
