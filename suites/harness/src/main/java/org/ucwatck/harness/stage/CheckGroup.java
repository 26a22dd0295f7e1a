package org.ucwatck.harness.stage;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ucwatck.verdict.result.PlannedCheck;

/** Checks that judge the answer to one request together; what they share ends after the last of them. */
public final class CheckGroup {
    private final List<PlannedCheck> checks;
    private final Function<PlannedCheck, List<Object>> cases;
    private final String name;
    private final Set<String> waiting;
    private @Nullable Shared shared;

    /** What the checks of a group share. */
    public interface Shared {
        /** No check needs it any more. */
        void end();
    }

    CheckGroup(List<PlannedCheck> checks, Function<PlannedCheck, List<Object>> cases, String name) {
        this.checks = List.copyOf(checks);
        this.cases = cases;
        this.name = name;
        this.waiting = checks.stream()
                .map(check -> check.id().path())
                .collect(Collectors.toCollection(ConcurrentHashMap::newKeySet));
    }

    public List<PlannedCheck> checks() {
        return checks;
    }

    /** The arguments of a check. */
    public List<Object> casesOf(PlannedCheck check) {
        return cases.apply(check);
    }

    /** The same in every run with these checks, and of no other group. */
    public String name() {
        return name;
    }

    /** What the checks share, made for the first that asks; the group has one such thing. */
    public synchronized <T extends Shared> T shared(Class<T> type, Supplier<T> first) {
        if (shared == null) {
            shared = first.get();
        }
        return type.cast(shared);
    }

    /** One of the checks needs it no more. */
    synchronized void leave(PlannedCheck check) {
        boolean last = waiting.remove(check.id().path()) && waiting.isEmpty();
        if (last && shared != null) {
            shared.end();
        }
    }
}
