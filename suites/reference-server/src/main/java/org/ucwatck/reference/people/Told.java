package org.ucwatck.reference.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** What users tell about themselves: one state of each user, whichever of her applications told it. */
public final class Told {
    private final Map<String, Map<String, String>> byUser = new ConcurrentHashMap<>();
    private final List<BiConsumer<Person, String>> listeners = new CopyOnWriteArrayList<>();

    /** Whom to tell who told something else than before, and what, such as {@code note.message}. */
    public void whenChanged(BiConsumer<Person, String> listener) {
        listeners.add(listener);
    }

    /** @param what the property of a resource, such as {@code note.message} */
    public Optional<String> of(Person user, String what) {
        return Optional.ofNullable(byUser.getOrDefault(user.address(), Map.of()).get(what));
    }

    /** Returns whether this is something else than before. */
    public boolean tell(Person user, String what, String value) {
        Map<String, String> told = byUser.computeIfAbsent(user.address(), key -> new ConcurrentHashMap<>());
        boolean changed = !value.equals(told.put(what, value));
        if (changed) {
            listeners.forEach(each -> each.accept(user, what));
        }
        return changed;
    }
}
