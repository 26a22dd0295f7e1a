package org.ucwatck.reference.area.subscriptions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ucwatck.reference.people.Person;

/** A subscription to the presence of some people. {@link Subscriptions} guards it. */
final class Subscription {
    private final String id;
    private final Map<String, Person> members = new LinkedHashMap<>();
    private long end;
    private Life life = Life.GOES_ON;
    private Runnable timers = () -> {};

    /** Whether it still tells anything, and why not. */
    enum Life {
        GOES_ON,
        DELETED,
        EXPIRED
    }

    Subscription(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    List<Person> members() {
        return List.copyOf(members.values());
    }

    Optional<Person> member(String address) {
        return Optional.ofNullable(members.get(address));
    }

    boolean has(Person person) {
        return members.containsKey(person.address());
    }

    void addAll(Collection<Person> people) {
        people.forEach(each -> members.put(each.address(), each));
    }

    void remove(Person person) {
        members.remove(person.address());
    }

    void clear() {
        members.clear();
    }

    /** In nanoseconds of this machine's clock. */
    long end() {
        return end;
    }

    /** Lasts until then, as its timers know. */
    void lasts(long until, Runnable stopTimers) {
        timers.run();
        end = until;
        timers = stopTimers;
    }

    Life life() {
        return life;
    }

    boolean goesOn() {
        return life == Life.GOES_ON;
    }

    /** No timer of it runs any more. */
    void end(Life how) {
        life = how;
        timers.run();
        timers = () -> {};
    }
}
